package de.videosprechstunde.systemtests.bench;

import de.videosprechstunde.systemtests.EmptyFolder;
import de.videosprechstunde.systemtests.OwnInstallation;
import de.videosprechstunde.systemtests.browser.Browsers;
import java.io.PrintStream;
import java.util.List;

/** {@code make bench}: the project's figures as Markdown, each with how it was measured, and on which machine. */
public final class Bench {
    private Bench() {}

    public static void main(String[] arguments) {
        var out = System.out;
        out.printf("%n## Figures%n%n%s%n", Machine.describe());
        if (List.of(arguments).contains("standstill")) {
            printStandstills(out);
            return;
        }
        if (!List.of(arguments).contains("picture")) {
            MakeUp.print(out);
        }
        try (var installation = OwnInstallation.start(EmptyFolder.inTarget("bench"));
                var browsers = new Browsers(true)) {
            new Admissions(installation, browsers).print(out);
        }
    }

    /** Takes minutes: only when asked for. */
    private static void printStandstills(PrintStream out) {
        try (var installation = OwnInstallation.start(EmptyFolder.inTarget("bench"));
                var browsers = new Browsers(true)) {
            new Standstills(installation, browsers, out).print();
        }
    }
}
