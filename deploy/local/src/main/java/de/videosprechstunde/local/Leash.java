package de.videosprechstunde.local;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/**
 * Ends the children when this process ends in a way that runs no shut-down hook (kill -9, a crash of the JVM): a
 * small shell reads the children's process ids from a pipe, and the end of that pipe is the end of this process.
 */
final class Leash implements AutoCloseable {
    // Ctrl-C reaches every process of the terminal's group, this shell too: it has to outlive the launcher.
    private static final String WATCH = """
            trap '' INT HUP TERM
            held=' '
            while read -r action pid signal; do
              case $action in
                hold) held="$held$pid:$signal " ;;
                release) held=$(printf '%s' "$held" | sed "s/ $pid:[A-Z]* / /") ;;
              esac
            done
            for child in $held; do kill -"${child#*:}" "${child%:*}" 2>/dev/null; done
            for wait in 1 2 3 4 5 6 7 8; do
              alive=
              for child in $held; do kill -0 "${child%:*}" 2>/dev/null && alive=yes; done
              [ -z "$alive" ] && exit 0
              sleep 1
            done
            for child in $held; do kill -KILL "${child%:*}" 2>/dev/null; done
            """;

    private final Process shell;
    private final Writer pipe;

    Leash() {
        try {
            shell = new ProcessBuilder("sh", "-c", WATCH)
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        pipe = new OutputStreamWriter(shell.getOutputStream(), StandardCharsets.US_ASCII);
    }

    /** @param signal what ends that process in an orderly way, e.g. TERM, or INT for PostgreSQL */
    void hold(long pid, String signal) {
        tell("hold " + pid + " " + signal);
    }

    void release(long pid) {
        tell("release " + pid + " -");
    }

    private synchronized void tell(String line) {
        try {
            pipe.write(line + "\n");
            pipe.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The process that watches over the children is gone", e);
        }
    }

    /** Whatever is still held now is ended by the shell. */
    @Override
    public void close() {
        try {
            pipe.close();
            if (!shell.waitFor(15, TimeUnit.SECONDS)) {
                shell.destroyForcibly();
            }
        } catch (IOException e) {
            shell.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    long pid() {
        return shell.pid();
    }
}
