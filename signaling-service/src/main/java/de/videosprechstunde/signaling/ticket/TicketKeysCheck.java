package de.videosprechstunde.signaling.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Without a key no ticket can be checked, so nobody should be sent here. */
@Readiness
@ApplicationScoped
class TicketKeysCheck implements HealthCheck {

    private final TicketKeys keys;

    TicketKeysCheck(TicketKeys keys) {
        this.keys = keys;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("ticket keys").status(keys.known()).build();
    }
}
