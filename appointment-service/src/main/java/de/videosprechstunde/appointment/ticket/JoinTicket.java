package de.videosprechstunde.appointment.ticket;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What its holder may do at signaling-service; see {@code contracts/tickets}. */
public final class JoinTicket {
    private final Map<String, String> claims = new LinkedHashMap<>();

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

    /** No seat: staff see that somebody waits (R7). */
    public static JoinTicket forStaff(UUID practice) {
        return new JoinTicket("staff", practice);
    }

    Map<String, String> claims() {
        return claims;
    }

    private JoinTicket with(String claim, UUID value) {
        claims.put(claim, value.toString());
        return this;
    }
}
