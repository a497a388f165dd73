package de.videosprechstunde.billing.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A body is announced by its length (RFC 9110, 15.5.12), and no longer than allowed. Quarkus alone would read up to the
 * limit and then answer with nothing.
 */
class BodyLimit {

    private static final int AFTER_THE_HEADERS = 10_000;

    /** Statements are large; nothing else is. */
    private static final String BANK_FILES = "/billing/bank-files";

    private final long limit;
    private final long bankFileLimit;

    BodyLimit(
            @ConfigProperty(name = "videosprechstunde.requests.max-size") MemorySize limit,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize bankFileLimit) {
        this.limit = limit.asLongValue();
        this.bankFileLimit = bankFileLimit.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, AFTER_THE_HEADERS);
    }

    private void check(RoutingContext request) {
        var headers = request.request().headers();
        if (headers.contains(HttpHeaders.TRANSFER_ENCODING)) {
            refuse(request, Problems.lengthRequired());
        } else if (length(headers.get(HttpHeaders.CONTENT_LENGTH)) > limitOf(request)) {
            refuse(request, Problems.tooLarge());
        } else {
            request.next();
        }
    }

    private long limitOf(RoutingContext request) {
        return request.request().path().equals(BANK_FILES) ? bankFileLimit : limit;
    }

    /** What is on its way already is thrown away: closing at once, the client might not read the answer. */
    private static void refuse(RoutingContext request, Problem problem) {
        request.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(JsonObject.mapFrom(problem).toBuffer());
        request.request().resume();
    }

    private static long length(String header) {
        try {
            return header == null ? 0 : Long.parseLong(header);
        } catch (NumberFormatException tooLongForANumber) {
            return Long.MAX_VALUE;
        }
    }
}
