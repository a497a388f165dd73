package de.videosprechstunde.appointment.ticket;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The STUN addresses for everybody, so that a browser can examine its network days before an appointment. */
@Path("/api/stun")
class StunResource {
    private final StunServers servers;

    StunResource(StunServers servers) {
        this.servers = servers;
    }

    record Stun(List<String> stun) {}

    @GET
    @Operation(
            summary = "The clinic's STUN servers",
            description = "Needs neither code nor sign-in. What a browser finds out with them stays in the browser.")
    public Stun addresses() {
        return new Stun(servers.addresses());
    }
}
