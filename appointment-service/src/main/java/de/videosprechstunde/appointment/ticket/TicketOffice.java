package de.videosprechstunde.appointment.ticket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigMapping;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Issues join tickets: signed, and too short-lived to be worth stealing. */
@Singleton
@Startup
public class TicketOffice {
    public static final Duration LIFETIME = Duration.ofSeconds(60);
    private static final String ISSUER = "videosprechstunde/appointment-service";
    private static final String AUDIENCE = "videosprechstunde/signaling-service";

    private final SigningKey key;
    private final ObjectMapper json;
    private final Clock clock;

    TicketOffice(Settings settings, ObjectMapper json, Clock clock) {
        this.key = read(settings.signingKeyFile());
        this.json = json;
        this.clock = clock;
    }

    /** The ticket as a compact JWS, at most 900 characters long. */
    public String issue(JoinTicket ticket) {
        long now = clock.instant().getEpochSecond();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", ISSUER);
        claims.put("aud", AUDIENCE);
        claims.put("iat", now);
        claims.put("exp", now + LIFETIME.toSeconds());
        claims.putAll(ticket.claims());
        try {
            return key.sign(json.writeValueAsString(claims));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Strings and numbers cannot be written", e);
        }
    }

    /** The public half of the one key; signaling-service asks again when it meets a ticket of another. */
    List<Map<String, Object>> published() {
        return List.of(key.published());
    }

    private static SigningKey read(Optional<Path> file) {
        try {
            return SigningKey.of(Files.readString(file.orElseThrow()));
        } catch (IOException | RuntimeException unusable) {
            throw new ConfigurationException(
                    "videosprechstunde.tickets.signing-key-file must name a readable file with a"
                            + " private EC P-256 key as JWK with kid, x, y and d that belong together.");
        }
    }

    @ConfigMapping(prefix = "videosprechstunde.tickets")
    public interface Settings {
        Optional<Path> signingKeyFile();
    }
}
