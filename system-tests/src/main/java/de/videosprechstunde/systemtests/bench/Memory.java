package de.videosprechstunde.systemtests.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Resident memory of every process of an installation. */
final class Memory {
    /** What stands in their command lines, and what they are. */
    private static final Map<String, String> NAMES = names();

    private Memory() {}

    /** A line of {@code ps}. */
    private record Running(long pid, long parent, long kilobytes, String command) {
        static Running of(String line) {
            var parts = line.strip().split("\\s+", 4);
            return new Running(Long.parseLong(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]), parts[3]);
        }
    }

    static void print(long launcher, Path data, PrintStream out) {
        Map<String, Long> kilobytes = new LinkedHashMap<>();
        NAMES.values().forEach(name -> kilobytes.put(name, 0L));
        for (Running process : family(launcher, postgres(data))) {
            kilobytes.merge(name(process), process.kilobytes(), Long::sum);
        }
        out.printf("%n### Memory%n%nResident set of every process of `make up` right after the second start, as `ps`"
                + " tells it.%n%n| process | MB |%n|---|---:|%n");
        kilobytes.forEach((name, size) -> out.printf("| %s | %d |%n", name, Math.round(size / 1024.0)));
        long all = kilobytes.values().stream().mapToLong(Long::longValue).sum();
        out.printf("| all | %d |%n", Math.round(all / 1024.0));
    }

    private static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("appointment-service/quarkus-run.jar", "appointment-service");
        names.put("billing-service/quarkus-run.jar", "billing-service");
        names.put("signaling-service/quarkus-run.jar", "signaling-service");
        names.put("QuarkusEntryPoint", "Keycloak");
        names.put("KafkaNode", "Kafka");
        names.put("postgres", "PostgreSQL (all its processes; shared memory is counted in each)");
        names.put("turnserver", "coturn");
        names.put("local.Up", "launcher, with the one origin");
        names.put("while read", "shell that watches over the others");
        return names;
    }

    private static String name(Running process) {
        return NAMES.entrySet().stream()
                .filter(known -> process.command().contains(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(process.command());
    }

    private static List<Running> family(long... roots) {
        List<Running> all = list();
        Set<Long> family = new HashSet<>();
        for (long root : roots) {
            family.add(root);
        }
        while (family.addAll(all.stream()
                .filter(process -> family.contains(process.parent()))
                .map(Running::pid)
                .toList())) {
            // Until nobody has children that are not known.
        }
        return all.stream().filter(process -> family.contains(process.pid())).toList();
    }

    /** In a session of its own, nobody's child; its lock file names it. */
    private static long postgres(Path data) {
        try {
            return Long.parseLong(Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                    .getFirst()
                    .strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Running> list() {
        try {
            var ps = new ProcessBuilder("ps", "-A", "-ww", "-o", "pid=,ppid=,rss=,args=").start();
            // Some processes have no arguments: they are none of ours.
            return ps.inputReader().readAllLines().stream()
                    .filter(line -> line.matches("\\s*\\d+\\s+\\d+\\s+\\d+\\s+\\S.*"))
                    .map(Running::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
