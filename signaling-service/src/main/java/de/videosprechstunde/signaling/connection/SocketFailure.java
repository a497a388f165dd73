package de.videosprechstunde.signaling.connection;

import io.vertx.core.VertxException;
import java.io.IOException;
import org.jboss.logging.Logger;

/** Something went wrong with a socket. Its text may hold what was sent, or an address, and is never logged (rule R12). */
record SocketFailure(Kind kind, String type, String place) {

    enum Kind {
        /** The line is gone. That happens all the time. */
        BROKEN_OFF,
        /** Vert.x gathered more than {@code max-message-size}: far above what {@link MessageSize} allows. */
        TOO_LARGE,
        DEFECT
    }

    private static final Logger LOG = Logger.getLogger(SocketFailure.class);

    static SocketFailure of(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        String place = trace.length == 0 ? "" : trace[0].toString();
        return new SocketFailure(kind(failure, place), failure.getClass().getName(), place);
    }

    void log() {
        LOG.logf(kind == Kind.DEFECT ? Logger.Level.ERROR : Logger.Level.DEBUG, "a socket failed: %s %s", type, place);
    }

    private static Kind kind(Throwable failure, String place) {
        if (failure instanceof IOException || failure instanceof VertxException) {
            return Kind.BROKEN_OFF;
        }
        return place.startsWith("io.vertx.core.http.impl.WebSocketImplBase") ? Kind.TOO_LARGE : Kind.DEFECT;
    }
}
