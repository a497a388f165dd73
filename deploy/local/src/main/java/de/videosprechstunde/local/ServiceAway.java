package de.videosprechstunde.local;

import io.vertx.core.http.HttpServerRequest;

/** Stands in for a service that does not answer: 502 and a sentence, for programs as RFC 9457 wants it. */
final class ServiceAway {
    private static final String SENTENCE =
            "Dieser Teil der Videosprechstunde antwortet gerade nicht. Bitte versuchen Sie es gleich noch einmal.";

    private ServiceAway() {}

    static void answer(HttpServerRequest request) {
        var response = request.response().setStatusCode(502).putHeader("Cache-Control", "no-store");
        if (isForPrograms(request.path())) {
            response.putHeader("Content-Type", "application/problem+json").end("""
                            {"type":"urn:videosprechstunde:problem:service-away","title":"Gerade nicht erreichbar",\
                            "status":502,"detail":"%s"}""".formatted(SENTENCE));
        } else {
            response.putHeader("Content-Type", "text/plain; charset=utf-8").end(SENTENCE + "\n");
        }
    }

    private static boolean isForPrograms(String path) {
        return path.startsWith("/api/") || path.startsWith("/billing/");
    }
}
