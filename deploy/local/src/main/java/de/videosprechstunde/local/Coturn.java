package de.videosprechstunde.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The STUN server from {@code stun-config/}, where coturn is installed. It never relays. */
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

    /** Says before anything is started that another program answers there. */
    static void check(int port) {
        if (!Ports.isFreeForUdp(port)) {
            throw new CannotStart("UDP port " + port + " is taken, perhaps by a coturn that the system has started: end"
                    + " that one, or choose another port, for instance make up STUN_PORT=" + (port + 1) + ".");
        }
    }

    static void start(Path program, Path configuration, int port, Path data, Path log, Children children) {
        check(port);
        ChildProcess child =
                children.start(new Launch(NAME, command(program, configuration, port, data), Map.of(), log));
        child.awaitReady(() -> Stun.answers(port), Duration.ofSeconds(20));
    }

    static List<String> command(Path program, Path configuration, int port, Path data) {
        return List.of(
                program.toString(),
                "-c",
                configuration.toString(),
                "--listening-ip=127.0.0.1",
                "--listening-port=" + port,
                "--pidfile=" + data.resolve("coturn.pid"),
                "--userdb=" + data.resolve("coturn.sqlite"));
    }
}
