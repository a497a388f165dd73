package de.videosprechstunde.signaling.connection;

import de.videosprechstunde.signaling.protocol.ServerMessage;
import java.time.Instant;

/** The way out to one page. Keeps the order; neither blocks nor fails. */
interface Outlet {

    void send(ServerMessage message);

    /** Closes the socket after everything that was sent before. */
    void close(CloseCode code);

    /** Whether the page reads too slowly to be told anything more. */
    boolean isTooSlow();

    /** To be called often: what a page does not read must not hold up the closing for ever. */
    void passTime(Instant now);
}
