package de.videosprechstunde.appointment.signin;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/**
 * Where a browser signs in and out. The identity provider sends it back to the sign-in, which by then finds a session and
 * goes on to the practice's page. The sign-out path ends the session at the identity provider too, before this is reached.
 */
@Path("/api")
@Authenticated
class SignInResource {
    private static final String SIGN_IN = "/api/sign-in";
    private static final String SIGN_OUT = "/api/sign-out";

    @GET
    @Path("sign-in")
    public Response signIn() {
        return toThePracticePage();
    }

    @GET
    @Path("sign-out")
    public Response signOut() {
        return toThePracticePage();
    }

    static boolean isSignIn(String path) {
        return path.equals(SIGN_IN);
    }

    static boolean isSignInOrOut(String path) {
        return path.equals(SIGN_IN) || path.equals(SIGN_OUT);
    }

    static Response toThePracticePage() {
        return Response.seeOther(URI.create("/praxis")).build();
    }
}
