package de.videosprechstunde.appointment.ticket;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What its holder may do at signaling-service; see {@code contracts/tickets}. */
public final class JoinTicket {
    private final Map<String, Object> claims = new LinkedHashMap<>();

    private JoinTicket(String role, UUID practice) {
        claims.put("role", role);
        claims.put("practice", practice.toString());
    }

    /** The doctor's seat in every room of that doctor. */
    public static JoinTicket forDoctor(UUID practice, UUID doctor) {
        return new JoinTicket("doctor", practice).with("doctor", doctor);
    }

    /** The patient's seat in one room. */
    public static JoinTicket forPatient(UUID practice, UUID doctor, UUID room) {
        return new JoinTicket("patient", practice).with("doctor", doctor).with("room", room);
    }

    /**
     * The patient's seat in one room of an open hour.
     *
     * @param doctor who has claimed the patient; null: nobody yet
     * @param since since when the patient waits, kept over a restart of signaling-service; null: not yet
     */
    public static JoinTicket forPatientOfHour(
            UUID practice, UUID hour, UUID doctor, UUID room, Instant since, boolean urgent) {
        JoinTicket ticket =
                new JoinTicket("patient", practice).with("hour", hour).with("room", room);
        if (doctor != null) {
            ticket.with("doctor", doctor);
        }
        if (since != null) {
            ticket.claims.put("since", since.toEpochMilli());
        }
        ticket.claims.put("urgent", urgent);
        return ticket;
    }

    /** No seat: staff see that somebody waits (R7). */
    public static JoinTicket forStaff(UUID practice) {
        return new JoinTicket("staff", practice);
    }

    Map<String, Object> claims() {
        return claims;
    }

    private JoinTicket with(String claim, UUID value) {
        claims.put(claim, value.toString());
        return this;
    }
}
