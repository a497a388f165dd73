package de.videosprechstunde.billing;

import io.smallrye.jwt.build.Jwt;
import java.util.List;
import java.util.Map;

/** Bearer tokens as Keycloak issues them, signed with the key that the tests' OpenID provider publishes. */
public final class Tokens {

    private Tokens() {}

    public static String withRole(String role) {
        return Jwt.subject("f5e8f0a2-0000-4000-8000-000000000001")
                .issuer("https://server.example.com")
                .claim("realm_access", Map.of("roles", List.of(role)))
                .jws()
                .keyId("1")
                .sign("privateKey.jwk");
    }
}
