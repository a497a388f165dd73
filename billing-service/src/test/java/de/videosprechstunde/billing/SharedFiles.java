package de.videosprechstunde.billing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Schemas and statements of others, which are not part of this project and lie beside it ({@code ../shared/sepa}, or where
 * {@code -Dsepa.dir} says). Without them, a test says so and is skipped.
 */
public final class SharedFiles {

    public static final Path FOLDER = Path.of(System.getProperty(
            "sepa.dir",
            Path.of(System.getProperty("contracts.dir"))
                    .resolveSibling("../shared/sepa")
                    .toString()));

    private SharedFiles() {}

    public static Path needed(Path file) {
        if (!Files.exists(file)) {
            System.out.println("NOT RUN: " + file + " is not here (sepa.dir)");
        }
        assumeTrue(Files.exists(file), () -> file + " is not here (sepa.dir)");
        return file;
    }
}
