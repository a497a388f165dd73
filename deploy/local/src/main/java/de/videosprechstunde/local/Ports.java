package de.videosprechstunde.local;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/**
 * Free ports on loopback, in both of its families where the machine has both. They are taken from below the ranges from which Linux (32768) and macOS (49152) choose
 * the source ports of outgoing connections: otherwise one of those may sit on a port between choosing and using it.
 */
final class Ports {
    /** What {@code localhost} may mean to a browser, which tries {@code ::1} first. */
    static final List<InetAddress> LOOPBACK = Stream.of("127.0.0.1", "::1")
            .map(Ports::literal)
            .filter(address -> canBind(address, 0))
            .toList();

    private static final Set<Integer> GIVEN = new HashSet<>();

    private Ports() {}

    static synchronized int free() {
        for (int attempt = 0; attempt < 1000; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 30_000);
            if (!GIVEN.contains(port) && isFree(port)) {
                GIVEN.add(port);
                return port;
            }
        }
        throw new CannotStart("No free port was found on 127.0.0.1 between 20000 and 30000.");
    }

    /** @return a free port whose successor is free, too */
    static synchronized int freePair() {
        for (int attempt = 0; attempt < 100; attempt++) {
            int port = free();
            if (!GIVEN.contains(port + 1) && isFree(port + 1)) {
                GIVEN.add(port + 1);
                return port;
            }
        }
        throw new CannotStart("No two free ports in a row were found on 127.0.0.1 between 20000 and 30000.");
    }

    private static boolean isFree(int port) {
        return LOOPBACK.stream().allMatch(address -> canBind(address, port));
    }

    private static InetAddress literal(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean canBind(InetAddress address, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(false);
            socket.bind(new InetSocketAddress(address, port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    static boolean isFreeForUdp(int port) {
        try (DatagramSocket socket = new DatagramSocket(port, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
