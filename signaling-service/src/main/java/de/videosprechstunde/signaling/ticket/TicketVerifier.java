package de.videosprechstunde.signaling.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * Checks join tickets. Only ES256 counts (RFC 8725, 3.1: the algorithm is not the token's choice), and only keys that
 * appointment-service publishes: a key that a ticket brings along or points to is never looked at.
 */
@ApplicationScoped
public class TicketVerifier {

    private static final int CLOCK_SKEW_SECONDS = 5;
    /** A ticket lives 60 s; one that lives much longer is not a join ticket. */
    private static final int LONGEST_LIFE_SECONDS = 120;

    private final TicketKeys keys;
    private final Clock clock;

    TicketVerifier(TicketKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * May ask appointment-service for new keys, and so block for some seconds.
     *
     * @return empty for every ticket that does not count, whatever is wrong with it
     */
    public Optional<JoinTicket> verify(String ticket) {
        Instant now = clock.instant();
        var consumer = new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(new AlgorithmConstraints(
                        ConstraintType.PERMIT, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256))
                .setVerificationKeyResolver((signature, nesting) -> key(signature))
                .setExpectedIssuer(TicketClaims.ISSUER)
                .setExpectedAudience(TicketClaims.AUDIENCE)
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                .setAllowedClockSkewInSeconds(CLOCK_SKEW_SECONDS)
                .setEvaluationTime(NumericDate.fromMilliseconds(now.toEpochMilli()))
                .build();
        try {
            JwtClaims claims = consumer.processToClaims(ticket);
            return livesTooLong(claims, now)
                    ? Optional.empty()
                    : Optional.of(new TicketClaims(claims.getClaimsMap()).ticket());
        } catch (InvalidJwtException | MalformedClaimException | IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    private PublicKey key(JsonWebSignature signature) throws UnresolvableKeyException {
        return keys.find(signature.getKeyIdHeaderValue())
                .orElseThrow(() -> new UnresolvableKeyException("No such key is published."));
    }

    private static boolean livesTooLong(JwtClaims claims, Instant now) throws MalformedClaimException {
        long issued = claims.getIssuedAt().getValue();
        long expires = claims.getExpirationTime().getValue();
        return expires - issued > LONGEST_LIFE_SECONDS || issued > now.getEpochSecond() + CLOCK_SKEW_SECONDS;
    }
}
