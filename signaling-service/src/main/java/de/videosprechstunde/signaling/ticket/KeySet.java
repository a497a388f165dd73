package de.videosprechstunde.signaling.ticket;

import java.security.PublicKey;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** The published keys by their id. Whatever is not an elliptic key on P-256 with an id is left out. */
record KeySet(Map<String, PublicKey> keys) {

    static final KeySet NONE = new KeySet(Map.of());

    /** @throws JoseException if it is no JWK set */
    static KeySet parse(String json) throws JoseException {
        return new KeySet(new JsonWebKeySet(json)
                .getJsonWebKeys().stream()
                        .filter(EllipticCurveJsonWebKey.class::isInstance)
                        .map(EllipticCurveJsonWebKey.class::cast)
                        .filter(key -> key.getKeyId() != null && EllipticCurves.P_256.equals(key.getCurveName()))
                        .collect(Collectors.toUnmodifiableMap(
                                EllipticCurveJsonWebKey::getKeyId,
                                EllipticCurveJsonWebKey::getECPublicKey,
                                (first, second) -> second)));
    }

    Optional<PublicKey> find(String id) {
        return id == null ? Optional.empty() : Optional.ofNullable(keys.get(id));
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }
}
