package de.videosprechstunde.appointment.signin;

import de.videosprechstunde.appointment.web.Problem;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Only the sign-in itself leads to the identity provider: a request of a page is answered, never redirected. */
class SignInProblems {
    private static final Logger LOG = Logger.getLogger(SignInProblems.class);
    private static final Problem AWAY = Problem.of(
            503,
            "sign-in-away",
            "Anmeldung gestört",
            "Die Anmeldung ist gerade nicht erreichbar. Bitte versuchen Sie es in einer Minute noch einmal.");

    @ServerExceptionMapper
    Uni<Response> notSignedIn(UnauthorizedException e, RoutingContext context) {
        if (!SignInResource.isSignIn(context.normalizedPath())) {
            return Uni.createFrom().item(failed(context));
        }
        return context.<HttpAuthenticator>get(HttpAuthenticator.class.getName())
                .getChallenge(context)
                .map(SignInProblems::toTheProvider)
                .onFailure(OIDCException.class)
                .recoverWithItem(away -> away(away, context));
    }

    @ServerExceptionMapper
    Response notSignedIn(AuthenticationFailedException e, RoutingContext context) {
        return failed(context);
    }

    /** An old sign-in page was sent off again, or another tab was quicker: the practice's page offers to sign in anew. */
    @ServerExceptionMapper
    Response notSignedIn(AuthenticationCompletionException e, RoutingContext context) {
        return failed(context);
    }

    @ServerExceptionMapper
    Response redirected(AuthenticationRedirectException e, RoutingContext context) {
        return isBrowserOnItsWay(context)
                ? Response.status(e.getCode())
                        .header(HttpHeaders.LOCATION, e.getRedirectUri())
                        .build()
                : Problem.notSignedIn().response();
    }

    @ServerExceptionMapper
    Response notAllowed(ForbiddenException e) {
        return Problem.notAllowed().response();
    }

    @ServerExceptionMapper
    Response providerAway(OIDCException away, RoutingContext context) {
        return away(away, context);
    }

    private static Response toTheProvider(ChallengeData challenge) {
        Response.ResponseBuilder response = Response.status(challenge.status);
        challenge.getHeaders().forEach((name, value) -> response.header(name.toString(), value));
        return response.build();
    }

    private static Response failed(RoutingContext context) {
        return isBrowserOnItsWay(context)
                ? SignInResource.toThePracticePage()
                : Problem.notSignedIn().response();
    }

    private static Response away(Throwable away, RoutingContext context) {
        LOG.warnf("The identity provider does not answer: %s", away.getMessage());
        return isBrowserOnItsWay(context)
                ? Response.status(AWAY.status())
                        .type("text/plain;charset=UTF-8")
                        .entity(AWAY.detail())
                        .build()
                : AWAY.response();
    }

    /** A person looks at the answer, not a page's script. */
    private static boolean isBrowserOnItsWay(RoutingContext context) {
        return SignInResource.isSignInOrOut(context.normalizedPath());
    }
}
