package de.videosprechstunde.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
                ? Coturn.ports(port)
                        .mapToObj(each -> "stun:" + hosts().getLast() + ":" + each)
                        .toList()
                : settings.stunServers();
    }

    void start(Path log, Children children) {
        Path configuration = settings.root().resolve("stun-config/turnserver.conf");
        Coturn.start(coturn.orElseThrow(), configuration, hosts(), port, settings.data(), log, children);
    }

    /** Loopback, and the address of the network where there is one: a telephone's loopback is another one. */
    private List<String> hosts() {
        return Stream.concat(Stream.of("127.0.0.1"), settings.lan().stream().map(lan -> lan.address()
                        .getHostAddress()))
                .toList();
    }
}
