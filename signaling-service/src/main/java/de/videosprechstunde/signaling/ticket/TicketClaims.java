package de.videosprechstunde.signaling.ticket;

import de.videosprechstunde.signaling.protocol.RoomId;
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
            case "patient" -> {
                refuseOthersThan(Set.of("doctor", "room"));
                yield new JoinTicket.Patient(host(), new RoomId(text("room")));
            }
            case "staff" -> {
                refuseOthersThan(Set.of());
                yield new JoinTicket.Staff(id("practice"));
            }
            default -> throw new IllegalArgumentException("Unknown role.");
        };
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
