package de.videosprechstunde.systemtests.bench;

import de.videosprechstunde.systemtests.browser.Programs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The load generator wrk, told by a Lua script what to ask; it keeps every connection busy all the time. */
record Wrk(Path program, String origin, Path folder) {
    /** The summary in one line, the times in microseconds. */
    private static final String IN_THE_END = """

            done = function(summary, latency, requests)
              io.write(string.format("FIGURES %f %f %f %d\\n", summary.requests * 1e6 / summary.duration,
                latency:percentile(50), latency:percentile(99), summary.errors.status + summary.errors.timeout
                + summary.errors.connect + summary.errors.read + summary.errors.write))
            end
            """;

    /** @param failures answers from 400 on, and what got no answer */
    record Figures(double perSecond, double medianMilliseconds, double p99Milliseconds, long failures) {}

    static Optional<Path> installed() {
        return Programs.find("wrk");
    }

    Figures ask(String script, int connections, int seconds) {
        try {
            var file = Files.writeString(folder.resolve("load.lua"), script + IN_THE_END);
            var wrk = new ProcessBuilder(
                            program.toString(),
                            "--threads=1",
                            "--connections=" + connections,
                            "--duration=" + seconds + "s",
                            "--script=" + file,
                            origin)
                    .redirectErrorStream(true)
                    .start();
            var said = wrk.inputReader().readAllLines();
            return said.stream()
                    .filter(line -> line.startsWith("FIGURES "))
                    .map(Wrk::read)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("wrk: " + said));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Figures read(String line) {
        var numbers = Stream.of(line.split(" "))
                .skip(1)
                .mapToDouble(Double::parseDouble)
                .toArray();
        return new Figures(numbers[0], numbers[1] / 1000, numbers[2] / 1000, (long) numbers[3]);
    }
}
