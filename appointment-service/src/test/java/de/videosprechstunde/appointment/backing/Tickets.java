package de.videosprechstunde.appointment.backing;

import static io.restassured.RestAssured.given;

import java.util.Map;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.VerificationJwkSelector;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** Checks tickets as signaling-service does: with the published keys alone. */
public final class Tickets {
    private Tickets() {}

    public static Map<String, Object> verified(String ticket) throws JoseException {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setCompactSerialization(ticket);
        if (!"ES256".equals(signature.getAlgorithmHeaderValue())) {
            throw new AssertionError("Tickets are signed by ES256");
        }
        JsonWebKeySet keys = new JsonWebKeySet(given().get("/api/tickets/keys").asString());
        signature.setKey(new VerificationJwkSelector()
                .select(signature, keys.getJsonWebKeys())
                .getKey());
        if (!signature.verifySignature()) {
            throw new AssertionError("The signature does not fit the published key");
        }
        return JsonUtil.parseJson(signature.getPayload());
    }

    public static String json(Map<String, Object> claims) {
        return JsonUtil.toJson(claims);
    }
}
