package de.videosprechstunde.appointment.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every failure becomes a problem document; what a request contained is neither repeated nor logged. */
class Problems {
    private static final Logger LOG = Logger.getLogger(Problems.class);
    private static final String SIGN_IN = "/api/sign-in";
    private static final String SIGN_OUT = "/api/sign-out";

    @ServerExceptionMapper
    Response requestRefused(WebApplicationException refused) {
        Response given = refused.getResponse();
        return given.hasEntity() ? given : problem(given);
    }

    @ServerExceptionMapper({JacksonException.class, MismatchedInputException.class})
    Response unreadable() {
        return UNREADABLE.response();
    }

    /** Only the sign-in itself leads to the identity provider; a request of a page is answered, never redirected. */
    @ServerExceptionMapper
    Uni<Response> notSignedIn(UnauthorizedException e, RoutingContext context) {
        return switch (context.normalizedPath()) {
            case SIGN_IN ->
                context.<HttpAuthenticator>get(HttpAuthenticator.class.getName())
                        .getChallenge(context)
                        .map(challenge -> {
                            var response = Response.status(challenge.status);
                            challenge.getHeaders().forEach((name, value) -> response.header(name.toString(), value));
                            return response.build();
                        });
            case SIGN_OUT -> Uni.createFrom().item(toThePracticePage());
            default -> Uni.createFrom().item(Problem.notSignedIn().response());
        };
    }

    @ServerExceptionMapper
    Response signInFailed(AuthenticationFailedException e, RoutingContext context) {
        return signInFailed(context);
    }

    /** An old sign-in page was sent off again, or another tab was quicker: the practice page offers to sign in anew. */
    @ServerExceptionMapper
    Response signInFailed(AuthenticationCompletionException e, RoutingContext context) {
        return signInFailed(context);
    }

    @ServerExceptionMapper
    Response redirected(AuthenticationRedirectException e, RoutingContext context) {
        return isSignInOrOut(context)
                ? Response.status(e.getCode())
                        .header(HttpHeaders.LOCATION, e.getRedirectUri())
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build()
                : Problem.notSignedIn().response();
    }

    @ServerExceptionMapper
    Response notAllowed(ForbiddenException e) {
        return Problem.notAllowed().response();
    }

    @ServerExceptionMapper
    Response defect(Throwable defect) {
        LOG.error("A request failed", defect);
        return Problem.of(
                        500,
                        "internal",
                        "Störung",
                        "Das hat gerade nicht geklappt. Bitte versuchen Sie es in einer Minute noch einmal.")
                .response();
    }

    private static final Problem UNREADABLE =
            Problem.malformed("Die Anfrage ist kein gültiges JSON oder hat unbekannte, fehlende oder falsche Angaben.");

    private static Response signInFailed(RoutingContext context) {
        return isSignInOrOut(context)
                ? toThePracticePage()
                : Problem.notSignedIn().response();
    }

    private static boolean isSignInOrOut(RoutingContext context) {
        return context.normalizedPath().equals(SIGN_IN)
                || context.normalizedPath().equals(SIGN_OUT);
    }

    private static Response toThePracticePage() {
        return Response.seeOther(URI.create("/praxis")).build();
    }

    private static Response problem(Response given) {
        Problem problem =
                switch (given.getStatus()) {
                    case 400 -> UNREADABLE;
                    case 401 -> Problem.notSignedIn();
                    case 403 -> Problem.notAllowed();
                    case 404 -> Problem.notFound();
                    case 405 ->
                        Problem.of(
                                405,
                                "method-not-allowed",
                                "So nicht möglich",
                                "Diese Adresse kennt diese Methode nicht.");
                    case 413 -> Problem.tooLarge();
                    case 415 ->
                        Problem.of(415, "json-only", "Nur JSON", "Bitte senden Sie Content-Type: application/json.");
                    default ->
                        Problem.of(given.getStatus(), "refused", "Abgelehnt", "Die Anfrage wurde nicht angenommen.");
                };
        return problem.response();
    }
}
