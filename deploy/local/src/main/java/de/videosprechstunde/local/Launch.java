package de.videosprechstunde.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a child process is started.
 *
 * @param environment added to this process' own, of which variables that would configure a child behind our back
 *     are left out
 * @param log takes standard output and error, appended
 */
record Launch(String name, List<String> command, Map<String, String> environment, Path log) {
    // C1 alone and the serial collector: half the start-up time and less memory, which is what one machine needs.
    // What was built or unpacked here is not verified class by class: that took half of the start.
    // Netty's use of Unsafe is warned about by JDK 25, four lines at each start, with nothing that we could do.
    private static final List<String> JVM = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:-BytecodeVerificationRemote",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "--sun-misc-unsafe-memory-access=allow");

    private static final List<String> FOREIGN = List.of("QUARKUS_", "KC_", "KAFKA_", "VIDEOSPRECHSTUNDE_", "MP_");

    Launch {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    static List<String> java(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.addAll(List.of(arguments));
        return command;
    }

    ProcessBuilder builder() {
        // Ctrl-C reaches the whole terminal group: a child that ignores it is stopped by us, in order. A signal that
        // is ignored at exec stays ignored (POSIX), by the JVM too.
        List<String> wrapped = new ArrayList<>(List.of("sh", "-c", "trap '' INT; exec \"$@\"", name));
        wrapped.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(wrapped);
        builder.environment().keySet().removeIf(key -> FOREIGN.stream().anyMatch(key::startsWith));
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        return builder;
    }
}
