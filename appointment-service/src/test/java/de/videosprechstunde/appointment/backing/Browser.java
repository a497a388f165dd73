package de.videosprechstunde.appointment.backing;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps cookies and follows redirects only where told to. */
public final class Browser {
    private static final String ORIGIN = "http://localhost:8080";
    private final Map<String, String> cookies = new HashMap<>();
    private final List<String> setCookies = new ArrayList<>();

    /** By way of the identity provider to the practice's page. */
    public void signIn(Person person) {
        IdentityProvider.running().nextToSignIn(person);
        Response toProvider = get("/api/sign-in");
        String back = given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .get(URI.create(toProvider.header("Location")))
                .header("Location");
        Response landed = get(local(back));
        for (int i = 0; i < 3 && !landed.header("Location").endsWith("/praxis"); i++) {
            landed = get(local(landed.header("Location")));
        }
        if (!landed.header("Location").endsWith("/praxis")) {
            throw new AssertionError("The sign-in did not end at the practice's page");
        }
    }

    public Response get(String path) {
        Response response = request().get(path);
        response.detailedCookies().forEach(cookie -> {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie.getValue());
            }
        });
        setCookies.addAll(response.headers().getValues("Set-Cookie"));
        return response;
    }

    public RequestSpecification request() {
        return given().redirects().follow(false).urlEncodingEnabled(false).cookies(cookies);
    }

    /** The Set-Cookie headers seen so far for cookies whose name begins so. */
    public List<String> setCookies(String name) {
        return setCookies.stream().filter(cookie -> cookie.startsWith(name)).toList();
    }

    /** What the proxy does: the public origin leads to the service. */
    private static String local(String address) {
        URI uri = URI.create(address);
        if (uri.isAbsolute() && !address.startsWith(ORIGIN)) {
            URI base = URI.create(io.restassured.RestAssured.baseURI);
            if (!uri.getHost().equals(base.getHost())) {
                throw new AssertionError("Led away from the public origin");
            }
        }
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }
}
