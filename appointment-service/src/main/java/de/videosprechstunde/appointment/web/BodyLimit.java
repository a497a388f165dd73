package de.videosprechstunde.appointment.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A body is announced by its length (RFC 9110, 15.5.12), and no longer than allowed: whoever breaks that gets a problem
 * document before a byte is read. Quarkus alone would read up to the limit, answer with nothing and fill the log.
 */
class BodyLimit {
    private static final int AFTER_THE_HEADERS = 900;

    private final long limit;
    private final ObjectMapper json;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit, ObjectMapper json) {
        this.limit = limit.asLongValue();
        this.json = json;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, AFTER_THE_HEADERS);
    }

    private void check(RoutingContext context) {
        var headers = context.request().headers();
        if (headers.contains(HttpHeaders.TRANSFER_ENCODING)) {
            refuse(context, Problem.lengthRequired());
        } else if (length(headers.get(HttpHeaders.CONTENT_LENGTH)) > limit) {
            refuse(context, Problem.tooLarge());
        } else {
            context.next();
        }
    }

    /** What is on its way already is thrown away: closing at once, the client might not read the answer. */
    private void refuse(RoutingContext context, Problem problem) {
        try {
            context.response()
                    .setStatusCode(problem.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .end(json.writeValueAsString(problem));
            context.request().resume();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long length(String header) {
        try {
            return header == null ? 0 : Long.parseLong(header);
        } catch (NumberFormatException tooLongForANumber) {
            return Long.MAX_VALUE;
        }
    }
}
