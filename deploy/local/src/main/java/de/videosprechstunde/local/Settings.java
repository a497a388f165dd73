package de.videosprechstunde.local;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What an {@link Installation} is to look like. Ports: 0 asks for a free one.
 *
 * @param root the checkout: holds {@code stun-config/} and, below {@code .local/}, the unpacked Keycloak
 * @param apps folder with one packaged service each ({@code <service>/quarkus-run.jar}); empty: the services'
 *     {@code target/quarkus-app}
 * @param data everything that outlives the processes: databases, topics, keys, logs
 * @param port the one public port
 * @param stunPort the STUN server's UDP port on 127.0.0.1; the next one is its second
 * @param durable whether PostgreSQL waits for the disk: true for data that matters, false for tests
 * @param services which of {@link #ALL_SERVICES} to start
 * @param stunServers announced to the pages instead of the own coturn; empty: the own one
 * @param environment extra environment variables by service name; they win over the built-in ones
 * @param demoPractice whether the demo practice is booked and its doctors activated, through the APIs
 * @param lan where telephones reach it, too: over HTTPS, which is the one origin then
 * @param out where progress is told, a line per step
 */
public record Settings(
        Path root,
        Optional<Path> apps,
        Path data,
        int port,
        int stunPort,
        boolean durable,
        Set<String> services,
        List<String> stunServers,
        Map<String, Map<String, String>> environment,
        boolean demoPractice,
        Optional<Lan> lan,
        PrintStream out) {

    public static final Set<String> ALL_SERVICES =
            Set.of("appointment-service", "billing-service", "signaling-service");

    public Settings {
        if (port < 0 || port > 65535 || stunPort < 0 || stunPort > 65534) {
            throw new IllegalArgumentException("Ports lie between 0 (any free one) and 65535, STUN's before the last");
        }
        if (!ALL_SERVICES.containsAll(services)) {
            throw new IllegalArgumentException("Unknown service among " + services);
        }
        root = root.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
        services = Set.copyOf(services);
        stunServers = List.copyOf(stunServers);
        environment = Map.copyOf(environment);
    }

    /** For people: port 8080, STUN on 3478, data that stays. */
    public static Settings forUse(Path root) {
        Path data = root.resolve(".local/data");
        return new Settings(
                root,
                Optional.empty(),
                data,
                8080,
                3478,
                true,
                ALL_SERVICES,
                List.of(),
                Map.of(),
                true,
                Optional.empty(),
                System.out);
    }

    /** For tests: free ports, a data folder of the test's own, speed before durability. */
    public static Settings forTests(Path root, Path data) {
        return forUse(root).withData(data).withPort(0).withStunPort(0).withDurable(false);
    }

    /** The checkout that holds the working folder: where {@code contracts/} and {@code stun-config/} are. */
    public static Path findRoot() {
        Path start =
                Path.of(System.getProperty("root.dir", "")).toAbsolutePath().normalize();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("contracts")) && Files.isDirectory(folder.resolve("stun-config"))) {
                return folder;
            }
        }
        throw new CannotStart("No checkout of Videosprechstunde found above " + start
                + ": start it from there, or name it by -Droot.dir=...");
    }

    public Settings withApps(Path apps) {
        return new Settings(
                root,
                Optional.of(apps),
                data,
                port,
                stunPort,
                durable,
                services,
                stunServers,
                environment,
                demoPractice,
                lan,
                out);
    }

    public Settings withData(Path data) {
        return new Settings(
                root, apps, data, port, stunPort, durable, services, stunServers, environment, demoPractice, lan, out);
    }

    public Settings withPort(int port) {
        return new Settings(
                root, apps, data, port, stunPort, durable, services, stunServers, environment, demoPractice, lan, out);
    }

    public Settings withStunPort(int stunPort) {
        return new Settings(
                root, apps, data, port, stunPort, durable, services, stunServers, environment, demoPractice, lan, out);
    }

    public Settings withDurable(boolean durable) {
        return new Settings(
                root, apps, data, port, stunPort, durable, services, stunServers, environment, demoPractice, lan, out);
    }

    public Settings withServices(Set<String> services) {
        return new Settings(
                root, apps, data, port, stunPort, durable, services, stunServers, environment, demoPractice, lan, out);
    }

    public Settings withStunServers(List<String> stunServers) {
        return new Settings(
                root, apps, data, port, stunPort, durable, services, stunServers, environment, demoPractice, lan, out);
    }

    /** Adds environment variables for one service, keeping those given before. */
    public Settings withEnvironment(String service, Map<String, String> variables) {
        Map<String, Map<String, String>> all = new TreeMap<>(environment);
        Map<String, String> merged = new TreeMap<>(all.getOrDefault(service, Map.of()));
        merged.putAll(variables);
        all.put(service, merged);
        return new Settings(
                root, apps, data, port, stunPort, durable, services, stunServers, all, demoPractice, lan, out);
    }

    public Settings withDemoPractice(boolean demoPractice) {
        return new Settings(
                root, apps, data, port, stunPort, durable, services, stunServers, environment, demoPractice, lan, out);
    }

    public Settings withLan(Lan lan) {
        return new Settings(
                root,
                apps,
                data,
                port,
                stunPort,
                durable,
                services,
                stunServers,
                environment,
                demoPractice,
                Optional.of(lan),
                out);
    }

    public Settings withOut(PrintStream out) {
        return new Settings(
                root, apps, data, port, stunPort, durable, services, stunServers, environment, demoPractice, lan, out);
    }
}
