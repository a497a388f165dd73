package de.videosprechstunde.billing.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses oversized bodies by a problem document, also those sent without a length. Quarkus' own limit, which comes
 * later, would answer without one.
 */
class BodyLimit {

    private static final int BEFORE_QUARKUS = -10_000;

    void install(
            @Observes Router router, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        router.route()
                .order(BEFORE_QUARKUS)
                .handler(BodyHandler.create(false).setBodyLimit(limit.asLongValue()))
                .handler(BodyLimit::anEmptyBodyIsOne)
                .failureHandler(BodyLimit::refuse);
    }

    /** Where there is no buffer, not even an empty one, Quarkus waits forever for a request that has ended. */
    private static void anEmptyBodyIsOne(RoutingContext request) {
        if (request.body().buffer() == null) {
            request.setBody(Buffer.buffer());
        }
        request.next();
    }

    private static void refuse(RoutingContext request) {
        if (request.statusCode() != 413) {
            request.next();
            return;
        }
        var problem = Problems.tooLarge();
        request.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .end(JsonObject.mapFrom(problem).toBuffer());
    }
}
