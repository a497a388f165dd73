package de.videosprechstunde.appointment.web;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.inject.Singleton;
import java.net.URI;

/** The one origin under which browsers see the installation, such as {@code https://sprechstunde.example}. */
@Singleton
@Startup
public class Origin {
    private final String origin;

    Origin(Settings settings) {
        this.origin = checked(settings.origin());
    }

    /** Scheme, host and, unless it is the default, port; without a slash at the end. */
    public String value() {
        return origin;
    }

    boolean isEncrypted() {
        return origin.startsWith("https://");
    }

    static String checked(String origin) {
        URI uri = URI.create(origin);
        boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        if (!web || uri.getHost() == null || !origin.equals(uri.getScheme() + "://" + uri.getAuthority())) {
            throw new ConfigurationException(
                    "videosprechstunde.origin must be scheme, host and port alone, like https://sprechstunde.example.");
        }
        return origin;
    }

    @ConfigMapping(prefix = "videosprechstunde")
    public interface Settings {
        @WithDefault("http://localhost:8080")
        String origin();
    }
}
