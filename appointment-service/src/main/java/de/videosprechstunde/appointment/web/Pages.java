package de.videosprechstunde.appointment.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/** Gives the pages addresses without an ending: {@code /praxis} shows {@code praxis.html}. */
class Pages {
    private static final int BEFORE_THE_ROUTES = 50;
    private static final Pattern NAME = Pattern.compile("/[a-z][a-z0-9-]{0,63}");

    void register(@Observes Filters filters) {
        filters.register(Pages::show, BEFORE_THE_ROUTES);
    }

    private static void show(RoutingContext context) {
        String path = context.normalizedPath();
        boolean reads = context.request().method() == HttpMethod.GET
                || context.request().method() == HttpMethod.HEAD;
        if (reads && NAME.matcher(path).matches() && isPage(path)) {
            context.reroute(path + ".html");
        } else {
            context.next();
        }
    }

    private static boolean isPage(String path) {
        return Thread.currentThread().getContextClassLoader().getResource("META-INF/resources" + path + ".html")
                != null;
    }
}
