package de.videosprechstunde.signaling.ticket;

import de.videosprechstunde.signaling.protocol.RoomId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** Issues tickets as appointment-service does, and wrong ones as an attacker would. */
public final class Issuer {

    public static final UUID PRACTICE = UUID.fromString("0b9e3c52-43a4-4b1e-9b6d-6f1f6a5d1c10");

    public final EllipticCurveJsonWebKey key;

    public Issuer(String keyId) {
        try {
            key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId(keyId);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private Issuer(EllipticCurveJsonWebKey key) {
        this.key = key;
    }

    /** The same issuer in another class loader. */
    public static Issuer of(String privateKey) {
        try {
            return new Issuer((EllipticCurveJsonWebKey) JsonWebKey.Factory.newJwk(privateKey));
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    public String privateKey() {
        return key.toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE);
    }

    public String publishedKeys() {
        return new JsonWebKeySet(key).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    public String patient(UUID doctor, RoomId room, Instant now) {
        return sign(patientClaims(doctor, room, now));
    }

    public String doctor(UUID doctor, Instant now) {
        var claims = claims("doctor", now);
        claims.put("doctor", doctor.toString());
        return sign(claims);
    }

    public String staff(Instant now) {
        return sign(claims("staff", now));
    }

    static Map<String, Object> patientClaims(UUID doctor, RoomId room, Instant now) {
        var claims = claims("patient", now);
        claims.put("doctor", doctor.toString());
        claims.put("room", room.value());
        return claims;
    }

    static Map<String, Object> claims(String role, Instant now) {
        var claims = new LinkedHashMap<String, Object>();
        claims.put("iss", "videosprechstunde/appointment-service");
        claims.put("aud", "videosprechstunde/signaling-service");
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plusSeconds(60).getEpochSecond());
        claims.put("role", role);
        claims.put("practice", PRACTICE.toString());
        return claims;
    }

    public String sign(Map<String, Object> claims) {
        var signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue("ES256");
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setPayload(JsonUtil.toJson(claims));
        signature.setKey(key.getPrivateKey());
        return compact(signature);
    }

    static String compact(JsonWebSignature signature) {
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
