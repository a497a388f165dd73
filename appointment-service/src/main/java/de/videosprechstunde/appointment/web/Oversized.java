package de.videosprechstunde.appointment.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Takes the body of a request in before anything else does, so that one that is too large, announced or not, gets a problem
 * document; Quarkus alone answers with nothing and fills the log.
 */
class Oversized {
    private static final int BEFORE_THE_RESOURCES = -10_000;

    private final BodyHandler bodies;
    private final String problem;

    Oversized(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit, ObjectMapper json)
            throws JsonProcessingException {
        this.bodies = BodyHandler.create(false).setBodyLimit(limit.asLongValue());
        this.problem = json.writeValueAsString(Problem.tooLarge());
    }

    void register(@Observes Router router) {
        router.route("/api/*")
                .order(BEFORE_THE_RESOURCES)
                .handler(bodies)
                .handler(Oversized::neverWithoutBody)
                .failureHandler(this::answer);
    }

    /** Of an empty body nothing is left here, and the resources would wait for one that was already read. */
    private static void neverWithoutBody(RoutingContext context) {
        if (context.body().buffer() == null) {
            ((RoutingContextInternal) context).setBody(Buffer.buffer());
        }
        context.next();
    }

    private void answer(RoutingContext context) {
        if (context.statusCode() == 413) {
            context.response()
                    .setStatusCode(413)
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                    .end(problem);
        } else {
            context.next();
        }
    }
}
