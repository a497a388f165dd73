package de.videosprechstunde.signaling.connection;

import de.videosprechstunde.signaling.protocol.ServerMessage;

/** The way out to one page. Keeps the order; neither blocks nor fails. */
interface Outlet {

    void send(ServerMessage message);

    /** Closes the socket after everything that was sent before. */
    void close(CloseCode code);
}
