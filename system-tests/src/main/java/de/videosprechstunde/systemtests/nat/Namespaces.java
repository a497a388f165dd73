package de.videosprechstunde.systemtests.nat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The namespaces of one laboratory. Their names carry the process that made them, so that runs side by side do not
 * meet, and what a killed run left behind is found and removed by the next one.
 */
final class Namespaces {
    private static final Pattern NAME = Pattern.compile("vsp-(\\d+)-\\d+-\\w+");

    private final String prefix;
    private final Path logs;
    private final Deque<Namespace> all = new ArrayDeque<>();
    private final Thread atExit = new Thread(this::deleteWhatIsLeft);

    Namespaces(int number, Path logs) {
        this.prefix = "vsp-%d-%d-".formatted(ProcessHandle.current().pid(), number);
        this.logs = logs;
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    Namespace create(String role) {
        var namespace = Namespace.create(prefix + role, logs);
        all.push(namespace);
        return namespace;
    }

    void deleteAll() {
        Runtime.getRuntime().removeShutdownHook(atExit);
        deleteWhatIsLeft();
    }

    static List<String> present() {
        return Shell.run(List.of("ip", "netns", "list"))
                .lines()
                .map(line -> line.split(" ")[0])
                .filter(name -> NAME.matcher(name).matches())
                .toList();
    }

    static void deleteStale() {
        present().stream().filter(name -> !isAlive(owner(name))).forEach(Namespace::delete);
    }

    private void deleteWhatIsLeft() {
        while (!all.isEmpty()) {
            all.pop().delete();
        }
    }

    private static long owner(String name) {
        var matcher = NAME.matcher(name);
        matcher.matches();
        return Long.parseLong(matcher.group(1));
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }
}
