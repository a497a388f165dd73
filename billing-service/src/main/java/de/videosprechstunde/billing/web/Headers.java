package de.videosprechstunde.billing.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What every answer carries, because it shares its origin with the pages of doctors and patients (R10, R15). */
class Headers {

    private static final int BEFORE_THE_BODY_LIMIT = 20_000;
    private static final String DOCUMENTATION = "/billing/docs";

    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

    /** The documentation's page has its script and its styles inline; it still loads and calls nothing but this origin. */
    private static final String OWN_ORIGIN = "default-src 'none'; script-src 'self' 'unsafe-inline';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self';"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final boolean encrypted;

    Headers(@ConfigProperty(name = "videosprechstunde.origin") String origin) {
        encrypted = origin.startsWith("https://");
    }

    void register(@Observes Filters filters) {
        filters.register(
                request -> {
                    request.addHeadersEndHandler(ready -> write(request));
                    request.next();
                },
                BEFORE_THE_BODY_LIMIT);
    }

    /** When the answer is complete, because the documentation's files set a caching of their own. */
    private void write(RoutingContext request) {
        var page = request.normalizedPath().startsWith(DOCUMENTATION);
        var headers = request.response().headers();
        headers.set("Content-Security-Policy", page ? OWN_ORIGIN : NOTHING);
        headers.set("Cache-Control", page ? "no-cache" : "no-store");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("X-Content-Type-Options", "nosniff");
        if (encrypted) {
            headers.set("Strict-Transport-Security", "max-age=31536000");
        }
    }
}
