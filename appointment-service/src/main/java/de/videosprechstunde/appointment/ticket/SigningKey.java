package de.videosprechstunde.appointment.ticket;

import java.util.Map;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** An EC P-256 key with which tickets are signed (ES256, RFC 7518). */
final class SigningKey {
    private final EllipticCurveJsonWebKey key;

    private SigningKey(EllipticCurveJsonWebKey key) {
        this.key = key;
    }

    /** @throws IllegalArgumentException unless this is a private P-256 JWK with a {@code kid}, its halves a pair */
    static SigningKey of(String jwk) {
        try {
            if (JsonWebKey.Factory.newJwk(jwk) instanceof EllipticCurveJsonWebKey key
                    && "P-256".equals(key.getCurveName())
                    && key.getPrivateKey() != null
                    && key.getKeyId() != null) {
                key.setUse("sig");
                key.setAlgorithm(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
                SigningKey signing = new SigningKey(key);
                signing.tryOut();
                return signing;
            }
        } catch (JoseException unusable) {
            // The message could repeat the key: the sentence below is all that is told.
        }
        throw new IllegalArgumentException("Not a private P-256 key");
    }

    String sign(String claims) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims);
        signature.setKey(key.getPrivateKey());
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setHeader("typ", "JWT");
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("A key that was tried out does not sign", e);
        }
    }

    Map<String, Object> published() {
        return key.toParams(OutputControlLevel.PUBLIC_ONLY);
    }

    /** A public half of another key would only show when every ticket is refused. */
    private void tryOut() throws JoseException {
        JsonWebSignature probe = new JsonWebSignature();
        probe.setCompactSerialization(sign("{}"));
        probe.setKey(key.getPublicKey());
        if (!probe.verifySignature()) {
            throw new JoseException("The halves of the key do not belong together");
        }
    }
}
