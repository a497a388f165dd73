package de.videosprechstunde.appointment.ticket;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigMapping;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where browsers learn their public address: STUN alone, because a relay would carry what is said (R2). */
@Singleton
@Startup
public class StunServers {
    /** RFC 7064; IPv6 addresses stand in brackets. */
    private static final Pattern STUN = Pattern.compile("stuns?:(\\[[0-9a-fA-F:.]+]|[A-Za-z0-9.-]+)(:[0-9]{1,5})?");

    private final List<String> addresses;

    @Inject
    StunServers(Settings settings) {
        this(settings.servers().orElse(List.of()));
    }

    StunServers(List<String> addresses) {
        if (!addresses.stream().allMatch(address -> STUN.matcher(address).matches())) {
            throw new ConfigurationException("videosprechstunde.stun.servers may only list addresses like"
                    + " stun:stun.example:3478 (stun: or stuns:), separated by commas.");
        }
        this.addresses = List.copyOf(addresses);
    }

    public List<String> addresses() {
        return addresses;
    }

    @ConfigMapping(prefix = "videosprechstunde.stun")
    public interface Settings {
        Optional<List<String>> servers();
    }
}
