package de.videosprechstunde.signaling.connection;

import io.quarkus.websockets.next.CloseReason;

/** Why a socket is closed (RFC 6455, 7.4; 4000 to 4999 are for applications). */
enum CloseCode {
    TOO_LARGE(1009, "message too large"),
    /** A defect of this service, or a line that is gone anyway. */
    FAILED(1011, "failed"),
    /** The page should come back at once: another process is there. */
    RESTARTING(1012, "restarting"),
    /** The page reads more slowly than it is told things. */
    TOO_SLOW(1013, "too slow"),
    MALFORMED(4400, "malformed"),
    TICKET_REFUSED(4401, "ticket refused"),
    /** No join in time, or no sign of life. */
    TIMED_OUT(4408, "timed out"),
    /** The same document has come back over another socket. */
    REPLACED(4409, "replaced"),
    TOO_MANY(4429, "too many messages");

    private final CloseReason reason;

    CloseCode(int code, String text) {
        this.reason = new CloseReason(code, text);
    }

    CloseReason reason() {
        return reason;
    }
}
