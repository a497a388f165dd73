package de.videosprechstunde.local;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;

/**
 * Where the telephones of a network reach the installation. Browsers give camera and microphone to encrypted pages only
 * (W3C Secure Contexts), unless they come from the same machine.
 *
 * @param address of this machine, as others see it
 * @param port for HTTPS; 0 asks for a free one
 */
public record Lan(InetAddress address, int port) {
    public Lan {
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("Ports lie between 0 (any free one) and 65535");
        }
    }

    /** @param wish an IPv4 address of this machine, or {@code 1}: the one that it would use to write to others */
    public static Lan of(String wish, int port) {
        return new Lan(wish.equals("1") ? outward() : own(wish), port);
    }

    /** Connecting a datagram socket chooses the own address and sends nothing; TEST-NET-3 (RFC 5737) is nobody's. */
    private static InetAddress outward() {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.connect(new InetSocketAddress("203.0.113.1", 9));
            if (socket.getLocalAddress() instanceof Inet4Address address && !address.isLoopbackAddress()) {
                return address;
            }
        } catch (IOException | java.io.UncheckedIOException noRoute) {
            // Answered below.
        }
        throw new CannotStart("This machine seems to be in no network: connect it, or name its address, for instance"
                + " make up LAN=192.168.1.20.");
    }

    private static InetAddress own(String wish) {
        try {
            InetAddress address = Inet4Address.ofLiteral(wish);
            if (!address.isLoopbackAddress() && NetworkInterface.getByInetAddress(address) != null) {
                return address;
            }
        } catch (IllegalArgumentException | SocketException none) {
            // Answered below.
        }
        throw new CannotStart("LAN=" + wish + " is no IPv4 address of this machine in a network: take LAN=1, or one"
                + " that ifconfig or ip address shows.");
    }

    Lan withPort(int port) {
        return new Lan(address, port);
    }

    URI origin() {
        return URI.create("https://" + address.getHostAddress() + ":" + port);
    }
}
