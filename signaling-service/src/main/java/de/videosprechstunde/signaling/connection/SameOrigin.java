package de.videosprechstunde.signaling.connection;

import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Only our own pages may open a socket: browsers let any page connect anywhere and tell where it came from (RFC 6455,
 * 10.2; rule R15).
 */
@Singleton
class SameOrigin implements HttpUpgradeCheck {

    private final String origin;

    SameOrigin(@ConfigProperty(name = "videosprechstunde.origin") URI origin) {
        if (origin.getScheme() == null || origin.getRawAuthority() == null) {
            throw new IllegalArgumentException("videosprechstunde.origin must be like https://praxis.example.");
        }
        this.origin = (origin.getScheme() + "://" + origin.getRawAuthority()).toLowerCase();
    }

    @Override
    public Uni<CheckResult> perform(HttpUpgradeContext context) {
        List<String> origins = context.httpRequest().headers().getAll(HttpHeaders.ORIGIN);
        return origins.equals(List.of(origin)) ? CheckResult.permitUpgrade() : CheckResult.rejectUpgrade(403);
    }
}
