package de.videosprechstunde.signaling.connection;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How patient the service is with a socket. */
@ConfigMapping(prefix = "videosprechstunde.sockets")
interface SocketSettings {

    /** Until the join. */
    @WithDefault("5S")
    Duration joinWithin();

    /** Without a message or a pong; pings go out every 15 s ({@code auto-ping-interval}). */
    @WithDefault("40S")
    Duration silence();

    /** How many messages within {@link #messagesWithin()}. A doctor with twenty waiting patients needs some hundred. */
    @WithDefault("200")
    int messages();

    @WithDefault("10S")
    Duration messagesWithin();
}
