package de.videosprechstunde.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Which STUN servers the pages are told: those of the settings, else our own coturn where it is installed. */
final class StunServers {
    private final Settings settings;
    private final Optional<Path> coturn;
    private final int port;

    StunServers(Settings settings) {
        this.settings = settings;
        coturn = settings.stunServers().isEmpty() ? Coturn.program() : Optional.empty();
        port = settings.stunPort() == 0 ? Ports.freePair() : settings.stunPort();
    }

    /** Says before anything is started that a port is taken. */
    void check() {
        coturn.ifPresent(program -> Coturn.check(port));
    }

    boolean isOwn() {
        return coturn.isPresent();
    }

    List<String> addresses() {
        return isOwn()
                ? Coturn.ports(port).mapToObj(each -> "stun:127.0.0.1:" + each).toList()
                : settings.stunServers();
    }

    void start(Path log, Children children) {
        Path configuration = settings.root().resolve("stun-config/turnserver.conf");
        Coturn.start(coturn.orElseThrow(), configuration, port, settings.data(), log, children);
    }
}
