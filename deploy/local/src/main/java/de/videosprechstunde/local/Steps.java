package de.videosprechstunde.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Tells progress: one line per step, with the time it took. */
final class Steps {
    private static final int WIDTH = 28;

    private final PrintStream out;

    Steps(PrintStream out) {
        this.out = out;
    }

    synchronized void ready(String name, Duration took) {
        line(name, String.format(Locale.ROOT, "ready in %.1f s", took.toMillis() / 1000.0));
    }

    synchronized void line(String name, String what) {
        out.println("  " + name + " " + ".".repeat(Math.max(2, WIDTH - name.length())) + " " + what);
        out.flush();
    }

    synchronized void say(String text) {
        out.println(text);
        out.flush();
    }
}
