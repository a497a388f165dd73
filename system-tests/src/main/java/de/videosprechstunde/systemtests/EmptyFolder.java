package de.videosprechstunde.systemtests;

import de.videosprechstunde.local.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Folders of this module's build, emptied before use. */
public final class EmptyFolder {
    private EmptyFolder() {}

    public static Path inTarget(String name) {
        var folder = Settings.findRoot().resolve("system-tests/target").resolve(name);
        try {
            if (Files.exists(folder)) {
                try (var files = Files.walk(folder)) {
                    for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
