package de.videosprechstunde.systemtests.bench;

import de.videosprechstunde.local.Settings;
import de.videosprechstunde.systemtests.EmptyFolder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A running {@code make up} on free ports, with data of its own. */
final class MakeUp implements AutoCloseable {
    private final Process launcher;
    private final URI origin;
    private final double seconds;

    private MakeUp(Process launcher, URI origin, double seconds) {
        this.launcher = launcher;
        this.origin = origin;
        this.seconds = seconds;
    }

    static void print(PrintStream out) {
        var data = EmptyFolder.inTarget("bench-up");
        // The same ports both times: for other ones Keycloak's realm would be made anew.
        var places = Map.of("PORT", freePort(), "STUN_PORT", freePort(), "DATA", data.toString());
        build();
        double first;
        try (var up = start(places)) {
            first = up.seconds;
        }
        try (var up = start(places)) {
            out.printf(Locale.ROOT, """

                    ### `make up` to ready

                    From the command to the sign-ins being printed, everything built before. First: no data yet, but \
                    Keycloak's programs may have been prepared by an earlier start in this checkout (10 s more where not).

                    | | seconds |
                    |---|---:|
                    | first time | %.1f |
                    | second time | %.1f |
                    """, first, up.seconds);
            Memory.print(up.launcher.pid(), data, out);
            PatientPage.print(up.origin, out);
        }
    }

    private static void build() {
        try {
            // It prints the folder of the programs, which nobody needs here; progress goes to standard error.
            var build = script("build/package").redirectOutput(ProcessBuilder.Redirect.DISCARD);
            if (build.redirectError(ProcessBuilder.Redirect.INHERIT).start().waitFor() != 0) {
                throw new IllegalStateException("build/package has failed");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static MakeUp start(Map<String, String> places) {
        try {
            var command = script("build/up").redirectErrorStream(true);
            command.environment().putAll(places);
            long begin = System.nanoTime();
            var launcher = command.start();
            awaitReady(launcher.inputReader());
            double seconds = (System.nanoTime() - begin) / 1e9;
            return new MakeUp(launcher, URI.create("http://localhost:" + places.get("PORT")), seconds);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitReady(BufferedReader output) throws IOException {
        var told = new StringBuilder();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.contains("Stop with Ctrl-C")) {
                return;
            }
            told.append(line).append('\n');
        }
        throw new IllegalStateException("make up has ended:\n" + told);
    }

    private static ProcessBuilder script(String path) {
        Path root = Settings.findRoot();
        return new ProcessBuilder(root.resolve(path).toString()).directory(root.toFile());
    }

    static String freePort() {
        try (var socket = new ServerSocket(0)) {
            return Integer.toString(socket.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The script has become the launcher, which ends in an orderly way when it is asked to. */
    @Override
    public void close() {
        launcher.destroy();
        try {
            if (!launcher.waitFor(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("make up did not end within a minute");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
