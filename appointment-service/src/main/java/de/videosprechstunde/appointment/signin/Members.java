package de.videosprechstunde.appointment.signin;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who sends this request, after the sign-in was checked. */
@RequestScoped
public class Members {
    private final JsonWebToken accessToken;
    private final SecurityIdentity identity;

    Members(JsonWebToken accessToken, SecurityIdentity identity) {
        this.accessToken = accessToken;
        this.identity = identity;
    }

    /** @throws ForbiddenException if the account belongs to no practice */
    public Member current() {
        String name = accessToken
                .<String>claim("name")
                .or(() -> accessToken.claim("preferred_username"))
                .orElse("");
        return new Member(
                practice().orElseThrow(ForbiddenException::new),
                accessToken.getSubject(),
                name,
                identity.getRoles().stream()
                        .flatMap(role -> Role.of(role).stream())
                        .collect(Collectors.toSet()));
    }

    private Optional<UUID> practice() {
        try {
            return accessToken.<String>claim("practice").map(UUID::fromString);
        } catch (IllegalArgumentException | ClassCastException notOneUuid) {
            return Optional.empty();
        }
    }
}
