package de.videosprechstunde.systemtests.bench;

import de.videosprechstunde.systemtests.EmptyFolder;
import de.videosprechstunde.systemtests.OwnInstallation;
import de.videosprechstunde.systemtests.browser.Browsers;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code make bench}: the project's figures as Markdown, each with how it was measured, and on which machine. */
public final class Bench {
    private enum Part {
        UP,
        PICTURE,
        LOAD,
        FILE,
        STANDSTILL;

        /** All but what takes more than a few minutes. */
        static final Set<Part> USUAL = EnumSet.of(UP, PICTURE, LOAD);

        static Set<Part> of(String... arguments) {
            return arguments.length == 0
                    ? USUAL
                    : Stream.of(arguments)
                            .map(name -> valueOf(name.toUpperCase(Locale.ROOT)))
                            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Part.class)));
        }
    }

    private Bench() {}

    public static void main(String[] arguments) throws SQLException {
        var parts = Part.of(arguments);
        var out = System.out;
        out.printf("%n## Figures%n%n%s%n", Machine.describe());
        if (parts.remove(Part.UP)) {
            MakeUp.print(out);
        }
        if (parts.remove(Part.LOAD)) {
            var folder = EmptyFolder.inTarget("bench");
            try (var installation = OwnInstallation.asOperated(folder)) {
                new Load(installation, out).print(folder);
            }
        }
        if (!parts.isEmpty()) {
            printCalls(parts, out);
        }
    }

    private static void printCalls(Set<Part> parts, PrintStream out) {
        var folder = EmptyFolder.inTarget("bench");
        try (var installation = OwnInstallation.start(folder);
                var browsers = new Browsers(true)) {
            for (var part : parts) {
                switch (part) {
                    case PICTURE -> new Admissions(installation, browsers).print(out);
                    case FILE -> new FileTransfers(installation, browsers, out).print(folder);
                    case STANDSTILL -> new Standstills(installation, browsers, out).print();
                    default -> throw new IllegalStateException("not a call: " + part);
                }
            }
        }
    }
}
