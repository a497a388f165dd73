package de.videosprechstunde.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The unpacked Keycloak, built once for our options ({@code kc.sh build}), so that each start takes four seconds
 * instead of twelve.
 */
final class KeycloakPrograms {
    static final String BUILD = "Keycloak (build)";

    private static final List<String> OPTIONS =
            List.of("--db=dev-file", "--http-relative-path=/auth", "--health-enabled=false", "--metrics-enabled=false");

    private KeycloakPrograms() {}

    /** Where Maven has unpacked the version that it was built for. */
    static Path in(Path root) {
        Properties properties = new Properties();
        try (InputStream in = KeycloakPrograms.class.getResourceAsStream("/local-installation.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return root.resolve(".local/keycloak/keycloak-" + properties.getProperty("keycloak.version"));
    }

    /** Synchronized within this JVM, by a file lock against others. */
    static synchronized void prepare(Path programs, Path log, Children children) {
        if (!Files.isDirectory(programs)) {
            throw new CannotStart("Keycloak is not unpacked in " + programs + ": the Maven build does that"
                    + " (mvn package). If somebody has removed it, remove the folder " + programs.getParent()
                    + " too, and build again.");
        }
        Path lock = programs.resolveSibling("build.lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            Path built = programs.resolve("built-for");
            String wanted = String.join("\n", OPTIONS);
            if (held.isValid()
                    && (!Files.exists(built) || !Files.readString(built).equals(wanted))) {
                build(programs, log, children);
                Files.writeString(built, wanted);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void build(Path programs, Path log, Children children) {
        List<String> arguments = new ArrayList<>(List.of("build"));
        arguments.addAll(OPTIONS);
        var command = Keycloak.command(programs, arguments.toArray(String[]::new));
        if (children.run(new Launch(BUILD, command, Map.of(), log)) != 0) {
            throw new CannotStart("Keycloak could not be prepared. The last lines of " + log + ":\n    "
                    + String.join("\n    ", LogTail.of(log, 25)));
        }
    }
}
