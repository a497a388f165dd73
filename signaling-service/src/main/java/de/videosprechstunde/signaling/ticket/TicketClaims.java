package de.videosprechstunde.signaling.ticket;

import de.videosprechstunde.signaling.protocol.RoomId;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The claims of a ticket, as strict as their schema: what a role must not have is refused, not ignored. */
final class TicketClaims {

    static final String ISSUER = "videosprechstunde/appointment-service";
    static final String AUDIENCE = "videosprechstunde/signaling-service";

    private static final Set<String> FOR_ALL = Set.of("iss", "aud", "iat", "exp", "role", "practice");

    private final Map<String, Object> claims;

    TicketClaims(Map<String, Object> claims) {
        this.claims = claims;
    }

    /** @throws IllegalArgumentException if a claim is missing, has another form, or is one too many */
    JoinTicket ticket() {
        return switch (text("role")) {
            case "doctor" -> {
                refuseOthersThan(Set.of("doctor"));
                yield new JoinTicket.Doctor(host());
            }
            case "patient" -> claims.containsKey("hour") ? patientOfHour() : patient();
            case "staff" -> {
                refuseOthersThan(Set.of());
                yield new JoinTicket.Staff(id("practice"));
            }
            default -> throw new IllegalArgumentException("Unknown role.");
        };
    }

    private JoinTicket patient() {
        refuseOthersThan(Set.of("doctor", "room"));
        return new JoinTicket.Patient(host(), new RoomId(text("room")));
    }

    private JoinTicket patientOfHour() {
        refuseOthersThan(Set.of("doctor", "room", "hour", "since", "urgent"));
        return new JoinTicket.PatientOfHour(
                new OpenHour(id("practice"), id("hour")),
                claims.containsKey("doctor") ? id("doctor") : null,
                new RoomId(text("room")),
                claims.containsKey("since") ? since() : null,
                urgent());
    }

    private Instant since() {
        if (claims.get("since") instanceof Number number && number.longValue() >= 0) {
            return Instant.ofEpochMilli(number.longValue());
        }
        throw new IllegalArgumentException("Not a time.");
    }

    private boolean urgent() {
        if (claims.get("urgent") instanceof Boolean urgent) {
            return urgent;
        }
        throw new IllegalArgumentException("A claim is missing.");
    }

    private void refuseOthersThan(Set<String> ofThisRole) {
        if (!claims.keySet().stream().allMatch(name -> FOR_ALL.contains(name) || ofThisRole.contains(name))) {
            throw new IllegalArgumentException("A claim that this role does not have.");
        }
    }

    private Host host() {
        return new Host(id("practice"), id("doctor"));
    }

    private UUID id(String claim) {
        return UUID.fromString(text(claim));
    }

    private String text(String claim) {
        if (claims.get(claim) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("A claim is missing.");
    }
}
