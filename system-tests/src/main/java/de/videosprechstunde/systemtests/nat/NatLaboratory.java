package de.videosprechstunde.systemtests.nat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Two clients behind a router each, and the internet between them, on one machine. Nothing of it touches the machine's
 * own network: every link lies between the laboratory's namespaces, and web pages come through a unix socket. Addresses
 * are those for documentation (RFC 5737) and private ones.
 *
 * <pre>
 *   clientA --- natA ---+
 *                       +--- public: coturn, way to the installation
 *   clientB --- natB ---+
 * </pre>
 */
public final class NatLaboratory implements AutoCloseable {
    /** Where the project's own coturn answers. */
    public static final String STUN_ADDRESS = "198.51.100.250";

    /** A second address of the same server: only by asking two can mappings be told apart. */
    public static final String OTHER_STUN_ADDRESS = "198.51.100.251";

    public static final int STUN_PORT = 3478;

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Path folder;
    private final Namespaces namespaces;
    private final Namespace internet;
    private final Site siteA;
    private final Site siteB;
    private Process entrance;

    private NatLaboratory(NatKind kindA, NatKind kindB) throws IOException {
        Namespaces.deleteStale();
        folder = Files.createTempDirectory("nat-laboratory");
        namespaces = new Namespaces(COUNT.incrementAndGet(), folder);
        internet = namespaces.create("public");
        internet.routeBetweenItsNetworks();
        internet.ip("address add " + STUN_ADDRESS + "/32 dev lo");
        internet.ip("address add " + OTHER_STUN_ADDRESS + "/32 dev lo");
        siteA = site("A", kindA, "198.51.100.1", "198.51.100.2", "10.11.0");
        siteB = site("B", kindB, "198.51.100.5", "198.51.100.6", "10.12.0");
        if (kindA == NatKind.IPV6 || kindB == NatKind.IPV6) {
            siteA.getsIpv6();
            siteB.getsIpv6();
        }
    }

    /**
     * Takes about a second. Needs root, iproute2, iptables and socat.
     *
     * @param turnserverConf the configuration under test, {@code stun-config/turnserver.conf}
     */
    public static NatLaboratory start(NatKind kindA, NatKind kindB, Path turnserverConf) {
        try {
            var laboratory = new NatLaboratory(kindA, kindB);
            laboratory.startStun(turnserverConf);
            return laboratory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Both clients reach the pages as {@code http://localhost:port}: a secure context for their browsers. */
    public void carryHttp(int port) {
        var socket = folder.resolve("http.sock");
        entrance = Shell.start(
                folder.resolve("entrance.log"),
                List.of("socat", "UNIX-LISTEN:" + socket + ",fork,backlog=128", "TCP4:127.0.0.1:" + port));
        internet.start(List.of(
                "socat",
                "TCP4-LISTEN:" + port + ",bind=" + STUN_ADDRESS + ",fork,reuseaddr,backlog=128",
                "UNIX-CONNECT:" + socket));
        for (var client : List.of(clientA(), clientB())) {
            client.start(List.of(
                    "socat",
                    "TCP4-LISTEN:" + port + ",bind=127.0.0.1,fork,reuseaddr,backlog=128",
                    "TCP4:" + STUN_ADDRESS + ":" + port));
            Shell.await(
                    "the installation is reached from " + client.name(),
                    () -> client.succeeds("socat -u OPEN:/dev/null TCP4:127.0.0.1:" + port));
        }
    }

    /**
     * What the pages know as {@code stun:127.0.0.1:port} and the port after it are the two addresses of the laboratory's
     * coturn for both clients, so that one installation serves tests inside and outside of it.
     */
    public void carryStun(int port) {
        for (var client : List.of(clientA(), clientB())) {
            client.run("sysctl -q -w net.ipv4.conf.all.route_localnet=1");
            carryStun(client, port, STUN_ADDRESS);
            carryStun(client, port + 1, OTHER_STUN_ADDRESS);
            client.run("iptables -t nat -A POSTROUTING -o lan -s 127.0.0.0/8 -j MASQUERADE");
        }
    }

    /**
     * What passes between the two routers, each way, has to share a line as narrow as this from now on, and some of its
     * UDP packets are lost.
     */
    public void narrow(int kilobitsPerSecond, double lossProbability) {
        for (var device : List.of("toA", "toB")) {
            internet.run("tc qdisc add dev " + device + " root tbf rate " + kilobitsPerSecond
                    + "kbit burst 8kb latency 300ms");
        }
        internet.run(
                "iptables -A FORWARD -p udp -m statistic --mode random --probability " + lossProbability + " -j DROP");
    }

    private static void carryStun(Namespace client, int port, String address) {
        client.run("iptables -t nat -A OUTPUT -d 127.0.0.1 -p udp --dport " + port + " -j DNAT --to-destination "
                + address + ":" + STUN_PORT);
    }

    /**
     * Chromium behind router A is told by a policy, as a clinic tells it, from which ports to choose.
     *
     * @param range as in {@code 50000-50199}
     */
    public void holdPortsBehindA(String range) {
        Policy.write(clientA(), "{\"WebRtcUdpPortRange\": \"" + range + "\"}");
    }

    /** A program that starts {@code browser} behind router A; it takes the browser's arguments. */
    public Path behindA(Path browser) {
        return wrapper(clientA(), browser);
    }

    /** A program that starts {@code browser} behind router B; it takes the browser's arguments. */
    public Path behindB(Path browser) {
        return wrapper(clientB(), browser);
    }

    public Site siteA() {
        return siteA;
    }

    public Site siteB() {
        return siteB;
    }

    Namespace internet() {
        return internet;
    }

    Namespace clientA() {
        return siteA.client();
    }

    Namespace clientB() {
        return siteB.client();
    }

    @Override
    public void close() {
        if (entrance != null) {
            entrance.descendants().forEach(ProcessHandle::destroy);
            entrance.destroy();
        }
        namespaces.deleteAll();
        Policy.remove(clientA());
        try (var files = Files.list(folder)) {
            files.forEach(file -> file.toFile().delete());
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Site site(String letter, NatKind kind, String publicSide, String outer, String lan) {
        var router = namespaces.create("nat" + letter);
        var client = namespaces.create("client" + letter);
        link(router, "wan", outer + "/30", internet, "to" + letter, publicSide + "/30");
        link(client, "lan", lan + ".2/24", router, "lan", lan + ".1/24");
        router.ip("route add default via " + publicSide);
        client.ip("route add default via " + lan + ".1");
        router.routeBetweenItsNetworks();
        kind.applyTo(router, lan + ".2");
        return new Site(letter, internet, router, client, lan);
    }

    private static void link(
            Namespace one, String device, String address, Namespace other, String otherDevice, String otherAddress) {
        one.ip("link add " + device + " type veth peer name " + otherDevice + " netns " + other.name());
        one.ip("address add " + address + " dev " + device);
        one.ip("link set " + device + " up");
        other.ip("address add " + otherAddress + " dev " + otherDevice);
        other.ip("link set " + otherDevice + " up");
    }

    private void startStun(Path turnserverConf) {
        internet.start(List.of(
                "turnserver",
                "-c",
                turnserverConf.toAbsolutePath().toString(),
                "--listening-ip=" + STUN_ADDRESS,
                "--listening-ip=" + OTHER_STUN_ADDRESS,
                "--listening-port=" + STUN_PORT));
        Shell.await("coturn listens", () -> internet.run("ss -uln").contains(OTHER_STUN_ADDRESS + ":" + STUN_PORT));
    }

    private Path wrapper(Namespace client, Path browser) {
        try {
            var script = folder.resolve(client.name() + ".sh");
            Files.writeString(script, "#!/bin/sh\nexec ip netns exec %s %s \"$@\"\n".formatted(client.name(), browser));
            script.toFile().setExecutable(true);
            return script;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
