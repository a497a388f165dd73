package de.videosprechstunde.systemtests.nat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One machine of the laboratory: a Linux network namespace with its own addresses, routes and firewall. */
final class Namespace {
    private final String name;
    private final Path log;

    private Namespace(String name, Path log) {
        this.name = name;
        this.log = log;
    }

    static Namespace create(String name, Path logs) {
        Shell.run(List.of("ip", "netns", "add", name));
        var namespace = new Namespace(name, logs.resolve(name + ".log"));
        namespace.ip("link set lo up");
        return namespace;
    }

    String name() {
        return name;
    }

    /** Configures this machine, as in {@code ip("link set lo up")}. */
    void ip(String arguments) {
        Shell.run(words("ip -n " + name + " " + arguments));
    }

    String run(String command) {
        return Shell.run(inside(words(command)));
    }

    boolean succeeds(String command) {
        return Shell.succeeds(inside(words(command)));
    }

    /** Goes on running until this machine is deleted. */
    Process start(List<String> command) {
        return Shell.start(log, inside(command));
    }

    List<String> inside(List<String> command) {
        var all = new ArrayList<>(List.of("ip", "netns", "exec", name));
        all.addAll(command);
        return all;
    }

    void routeBetweenItsNetworks() {
        run("sysctl -q -w net.ipv4.ip_forward=1");
    }

    void delete() {
        delete(name);
    }

    /** Ends what runs inside, too: a namespace lives on as long as one of its processes. */
    static void delete(String name) {
        Shell.run(List.of("ip", "netns", "pids", name))
                .lines()
                .map(pid -> ProcessHandle.of(Long.parseLong(pid.strip())))
                .forEach(handle -> handle.ifPresent(ProcessHandle::destroyForcibly));
        Shell.run(List.of("ip", "netns", "delete", name));
    }

    private static List<String> words(String command) {
        return List.of(command.split(" "));
    }
}
