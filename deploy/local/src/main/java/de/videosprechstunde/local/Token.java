package de.videosprechstunde.local;

import java.net.URI;
import java.net.http.HttpClient;

/** {@code make token}: prints a bearer token of one of the demo people, and nothing else. */
public final class Token {
    private Token() {}

    /** @param arguments the origin and the person's sign-in name */
    public static void main(String[] arguments) {
        try {
            System.out.println(Tokens.fetch(HttpClient.newHttpClient(), URI.create(arguments[0]), arguments[1]));
        } catch (CannotStart e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }
}
