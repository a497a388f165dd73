package de.videosprechstunde.appointment.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses what another site makes a signed-in browser send: a request that changes something carries a bearer token, which
 * no other site can add, or comes from our own pages by what the browser itself says (Fetch Metadata, W3C; Origin,
 * RFC 6454).
 */
class SameOrigin {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Problem FOREIGN = Problem.of(
            403,
            "foreign-origin",
            "Anfrage von einer fremden Seite",
            "Diese Anfrage kam nicht von den Seiten der Videosprechstunde. Bitte öffnen Sie die Seite neu.");

    private final Origin origin;

    SameOrigin(Origin origin) {
        this.origin = origin;
    }

    @ServerRequestFilter(preMatching = true)
    Response refuseForeign(ContainerRequestContext request) {
        boolean trusted = SAFE.contains(request.getMethod())
                || isBearer(request.getHeaderString(HttpHeaders.AUTHORIZATION))
                || isOurs(request.getHeaderString("Sec-Fetch-Site"), request.getHeaderString("Origin"), origin.value());
        return trusted ? null : FOREIGN.response();
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
