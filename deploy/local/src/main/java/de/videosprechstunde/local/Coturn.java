package de.videosprechstunde.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The STUN server from {@code stun-config/}, where coturn is installed. It never relays. It answers on two ports that
 * follow each other: only who asks two sockets learns how a router maps (RFC 5780, section 4.3).
 */
final class Coturn {
    static final String NAME = "coturn (STUN)";

    private Coturn() {}

    /** Debian's and Homebrew's folders are looked at too: they are not on everybody's path. */
    static Optional<Path> program() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.concat(Stream.of(path.split(":")), Stream.of("/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, "turnserver"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The port and the one after it. */
    static IntStream ports(int port) {
        return IntStream.of(port, port + 1);
    }

    /** Says before anything is started that another program answers there. */
    static void check(int port) {
        ports(port).filter(each -> !Ports.isFreeForUdp(each)).findFirst().ifPresent(taken -> {
            throw new CannotStart(
                    "UDP port " + taken + " is taken, perhaps by a coturn that the system has started: end"
                            + " that one, or choose another port, for instance make up STUN_PORT=" + (port + 2) + ".");
        });
    }

    static void start(
            Path program, Path configuration, List<String> hosts, int port, Path data, Path log, Children children) {
        check(port);
        ChildProcess child =
                children.start(new Launch(NAME, command(program, configuration, hosts, port, data), Map.of(), log));
        child.awaitReady(() -> ports(port).allMatch(Stun::answers), Duration.ofSeconds(20));
    }

    /** @param hosts of this machine, on each of which it listens */
    static List<String> command(Path program, Path configuration, List<String> hosts, int port, Path data) {
        List<String> command = new ArrayList<>(List.of(program.toString(), "-c", configuration.toString()));
        hosts.forEach(host -> command.add("--listening-ip=" + host));
        command.add("--listening-port=" + port);
        hosts.forEach(host -> command.add("--aux-server=" + host + ":" + (port + 1)));
        command.add("--pidfile=" + data.resolve("coturn.pid"));
        command.add("--userdb=" + data.resolve("coturn.sqlite"));
        return command;
    }
}
