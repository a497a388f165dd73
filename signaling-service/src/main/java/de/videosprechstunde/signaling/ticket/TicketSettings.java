package de.videosprechstunde.signaling.ticket;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

@ConfigMapping(prefix = "videosprechstunde.tickets")
interface TicketSettings {

    /** Where appointment-service publishes the keys that tickets are signed with (a JWK set, RFC 7517). */
    URI keysUrl();

    /** How often the keys are read again, so that a withdrawn one does not count for longer. */
    @WithDefault("5M")
    Duration keysRefresh();
}
