package de.videosprechstunde.appointment.ticket;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;

/** The key set (RFC 7517) with which signaling-service checks tickets. */
@Path("/api/tickets/keys")
class TicketKeyResource {
    private final TicketOffice tickets;

    TicketKeyResource(TicketOffice tickets) {
        this.tickets = tickets;
    }

    record KeySet(List<Map<String, Object>> keys) {}

    @GET
    public KeySet keys() {
        return new KeySet(tickets.published());
    }
}
