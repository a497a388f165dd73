package de.videosprechstunde.local;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogManager;

/** Libraries tell thousands of lines about their configuration: people and log files get warnings, a line each. */
final class QuietLogging {
    private static final String CONFIGURATION = """
            handlers = java.util.logging.ConsoleHandler
            .level = WARNING
            java.util.logging.SimpleFormatter.format = %1$tF %1$tT %4$s %3$s %5$s%6$s%n
            """;

    private QuietLogging() {}

    static void warningsOnly() {
        try {
            LogManager.getLogManager()
                    .readConfiguration(new ByteArrayInputStream(CONFIGURATION.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
