package de.videosprechstunde.appointment.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/** What every answer carries so that a browser runs our pages, and nothing else, in them (R10, R15). */
class Headers {
    private static final int FIRST = 1000;

    /** Own origin only: no other host, no inline script or style, no frame. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data: blob:; font-src 'self'; media-src 'self' blob:; connect-src 'self';"
            + " manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /**
     * The worker that blurs a background runs WebAssembly, which browsers count as evaluation (Content Security Policy 3,
     * section 4.4). A worker obeys the policy that it came with, so none of the pages may do so.
     */
    private static final String WITH_WEB_ASSEMBLY =
            CONTENT_SECURITY_POLICY.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'");

    private static final String BACKGROUND_WORKER = "/assets/background-";

    /** Camera, microphone, screen and what playing and showing them needs for our own pages; the rest for nobody. */
    private static final String PERMISSIONS_POLICY = "camera=(self), microphone=(self), display-capture=(self),"
            + " autoplay=(self), fullscreen=(self), picture-in-picture=(self), screen-wake-lock=(self),"
            + " clipboard-write=(self), accelerometer=(), browsing-topics=(), clipboard-read=(),"
            + " encrypted-media=(), gamepad=(), geolocation=(), gyroscope=(), hid=(), idle-detection=(),"
            + " local-fonts=(), magnetometer=(), midi=(), payment=(), publickey-credentials-create=(),"
            + " publickey-credentials-get=(), serial=(), storage-access=(), usb=(), window-management=(),"
            + " xr-spatial-tracking=()";

    private static final Map<String, String> ALWAYS = Map.of(
            "Permissions-Policy", PERMISSIONS_POLICY,
            "Referrer-Policy", "no-referrer",
            "X-Content-Type-Options", "nosniff",
            "Cross-Origin-Opener-Policy", "same-origin");

    private final Origin origin;

    Headers(Origin origin) {
        this.origin = origin;
    }

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    context.addHeadersEndHandler(ready -> write(context));
                    context.next();
                },
                FIRST);
    }

    /** When the answer is complete, because the static pages set a caching of their own. */
    private void write(RoutingContext context) {
        MultiMap headers = context.response().headers();
        ALWAYS.forEach(headers::set);
        headers.set(
                "Content-Security-Policy",
                contentSecurityPolicy(context.request().path()));
        if (origin.isEncrypted()) {
            headers.set("Strict-Transport-Security", "max-age=31536000");
        }
        headers.set(
                "Cache-Control",
                caching(context.request().path(), context.response().getStatusCode()));
    }

    static String contentSecurityPolicy(String path) {
        return path.startsWith(BACKGROUND_WORKER) ? WITH_WEB_ASSEMBLY : CONTENT_SECURITY_POLICY;
    }

    /** Names under {@code /assets/} carry a hash of their content and never mean anything else. */
    static String caching(String path, int status) {
        if (path.startsWith("/api/")) {
            return "no-store";
        }
        boolean found = status == 200 || status == 206 || status == 304;
        return path.startsWith("/assets/") && found ? "public, max-age=31536000, immutable" : "no-cache";
    }
}
