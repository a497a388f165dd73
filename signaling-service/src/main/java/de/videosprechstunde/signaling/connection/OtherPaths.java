package de.videosprechstunde.signaling.connection;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Here is one WebSocket and nothing else: whoever asks otherwise gets a problem document (RFC 9457). */
@Singleton
class OtherPaths {

    void answer(@Observes Router router) {
        String problem = new JsonObject()
                .put("type", "urn:videosprechstunde:problem:not-found")
                .put("title", "Nicht gefunden")
                .put("status", 404)
                .put("detail", "Diese Adresse gibt es hier nicht. Bitte die Seite der Praxis neu aufrufen.")
                .encode();
        router.route().last().handler(context -> context.response()
                .setStatusCode(404)
                .putHeader("Content-Type", "application/problem+json")
                .end(problem));
    }
}
