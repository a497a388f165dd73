package de.videosprechstunde.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Keycloak with the demo realm. Its programs are shared by all installations of this checkout; each has a home of
 * its own that links to them and holds its database.
 */
final class Keycloak {
    static final String NAME = "Keycloak";

    private final Path programs;
    private final Path home;
    private final Path log;
    private final int port = Ports.free();

    Keycloak(Path programs, Path home, Path log) {
        this.programs = programs;
        this.home = home;
        this.log = log;
    }

    int port() {
        return port;
    }

    /** Where services find the realm's description; the issuer it names is the public one. */
    URI realm() {
        return URI.create("http://localhost:" + port + "/auth/realms/" + Realm.NAME);
    }

    void start(URI origin, Keys keys, Children children) {
        KeycloakPrograms.prepare(programs, log, children);
        prepareHome(Realm.forImport(origin, keys.webClientSecret()));
        // Without an administrator, Keycloak's front page would offer to make one to whoever comes first.
        var administrator = Map.of(
                "KC_BOOTSTRAP_ADMIN_USERNAME",
                "admin",
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                Keys.read(keys.keycloakAdminPassword()));
        var command = command(
                home,
                "start",
                "--optimized",
                "--import-realm",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--hostname=" + origin + "/auth",
                // Services ask here, not through a public door whose certificate they would have to know.
                "--hostname-backchannel-dynamic=" + origin.getScheme().equals("https"),
                "--proxy-headers=xforwarded",
                "--cache=local");
        ChildProcess child = children.start(new Launch(NAME, command, administrator, log));
        Readiness answers = new Readiness(realm());
        child.awaitReady(answers, Duration.ofMinutes(3));
    }

    /** What {@code kc.sh} would run, without a shell that has to pass on signals. */
    static List<String> command(Path home, String... arguments) {
        List<String> command = new ArrayList<>(Launch.java(
                "-Xms64m",
                "-Xmx384m",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(Arrays.asList(arguments));
        return command;
    }

    /**
     * Keycloak imports a realm only once. Where the realm is another than last time (another port, a newer
     * checkout), its database starts anew: everything in it comes from the realm, people keep their fixed ids.
     */
    private void prepareHome(String realm) {
        try {
            Path imported = home.resolve("data/import/videosprechstunde-realm.json");
            if (!Files.exists(imported) || !Files.readString(imported).equals(realm)) {
                Folders.delete(home.resolve("data"));
                Files.createDirectories(imported.getParent());
                Files.writeString(imported, realm);
                imported.toFile().setReadable(false, false);
                imported.toFile().setReadable(true, true);
            }
            for (String part : List.of("bin", "conf", "lib", "providers", "themes")) {
                Path link = home.resolve(part);
                Files.deleteIfExists(link);
                Files.createSymbolicLink(link, programs.resolve(part));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
