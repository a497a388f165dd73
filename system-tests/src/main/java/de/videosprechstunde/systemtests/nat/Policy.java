package de.videosprechstunde.systemtests.nat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Chromium's enterprise policies for one machine of the laboratory: {@code ip netns exec} lays {@code /etc/netns/<name>/} over
 * {@code /etc} for what it starts, so that no other browser of this machine is told anything.
 */
final class Policy {
    private Policy() {}

    static void write(Namespace machine, String json) {
        try {
            // The place that it is laid over has to be there.
            Files.createDirectories(Path.of("/etc/chromium"));
            Files.writeString(
                    Files.createDirectories(folder(machine).resolve("chromium/policies/managed"))
                            .resolve("laboratory.json"),
                    json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void remove(Namespace machine) {
        try (var files =
                Files.exists(folder(machine)) ? Files.walk(folder(machine)) : java.util.stream.Stream.<Path>empty()) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder(Namespace machine) {
        return Path.of("/etc/netns", machine.name());
    }
}
