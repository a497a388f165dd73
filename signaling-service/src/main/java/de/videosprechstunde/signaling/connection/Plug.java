package de.videosprechstunde.signaling.connection;

import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.quarkus.websockets.next.UserData.TypedKey;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import jakarta.inject.Singleton;

/** The connection beneath a socket: closing a socket waits until all that was written has gone out, pulling the plug does not. */
@Singleton
class Plug implements HttpUpgradeCheck {

    private static final TypedKey<HttpConnection> CONNECTION = new TypedKey<>("connection");

    @Override
    public Uni<CheckResult> perform(HttpUpgradeContext context) {
        context.userData().put(CONNECTION, context.httpRequest().connection());
        return CheckResult.permitUpgrade();
    }

    /** What Vert.x lets everybody close waits as well; of its own classes only the channel does not. */
    static void pull(WebSocketConnection socket) {
        if (socket.userData().get(CONNECTION) instanceof ConnectionBase connection) {
            connection.channel().close();
        }
    }
}
