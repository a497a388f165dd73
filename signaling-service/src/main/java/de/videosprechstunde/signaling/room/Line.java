package de.videosprechstunde.signaling.room;

import de.videosprechstunde.signaling.protocol.ServerMessage;

/** The way to one page. Keeps the order of what is sent; neither blocks nor fails nor calls back. */
public interface Line {

    void send(ServerMessage message);

    /** The same document has come back over another socket: nobody listens here any more. */
    void replace();
}
