package de.videosprechstunde.appointment.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses what another site makes a signed-in browser send: a request that changes something carries a bearer token, which
 * no other site can add, or comes from our own pages by what the browser itself says (Fetch Metadata, W3C; Origin,
 * RFC 6454). Signing out changes something, too, although it is a mere address: no other site may lead there.
 */
class SameOrigin {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Problem FOREIGN = Problem.of(
            403,
            "foreign-origin",
            "Anfrage von einer fremden Seite",
            "Diese Anfrage kam nicht von den Seiten der Videosprechstunde. Bitte öffnen Sie die Seite neu.");

    private final Origin origin;
    private final String signOut;

    SameOrigin(Origin origin, @ConfigProperty(name = "quarkus.oidc.logout.path") String signOut) {
        this.origin = origin;
        this.signOut = signOut;
    }

    @ServerRequestFilter(preMatching = true)
    Response refuseForeign(ContainerRequestContext request, RoutingContext context) {
        String fetchSite = request.getHeaderString("Sec-Fetch-Site");
        boolean ledHere = context.normalizedPath().equals(signOut) && isLedByAnotherSite(fetchSite);
        boolean trusted = SAFE.contains(request.getMethod()) && !ledHere
                || isBearer(request.getHeaderString(HttpHeaders.AUTHORIZATION))
                || isOurs(fetchSite, request.getHeaderString("Origin"), origin.value());
        return trusted ? null : FOREIGN.response();
    }

    /** An address that somebody typed, or a browser that does not say, is no other site's doing. */
    static boolean isLedByAnotherSite(String fetchSite) {
        return fetchSite != null && !fetchSite.equals("none") && !fetchSite.equals("same-origin");
    }

    static boolean isBearer(String authorization) {
        return authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7);
    }

    /** Where both headers are there, both must say the same. */
    static boolean isOurs(String fetchSite, String sender, String origin) {
        boolean bySite = fetchSite == null || fetchSite.equals("same-origin");
        boolean byOrigin = sender == null || sender.equals(origin);
        return bySite && byOrigin && (fetchSite != null || sender != null);
    }
}
