package de.videosprechstunde.systemtests.nat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;

/**
 * One UDP socket inside a namespace, run as a program of its own and told by lines what to do: {@code mapped <server> <port>}
 * asks a STUN server how the socket looks from outside (RFC 8489), {@code send <address> <port>} sends a packet,
 * {@code receive} waits a second for one.
 */
final class UdpProbe {
    private static final int MAGIC_COOKIE = 0x2112A442;
    private static final int XOR_MAPPED_ADDRESS = 0x0020;

    private final DatagramSocket socket;

    private UdpProbe(DatagramSocket socket) throws IOException {
        this.socket = socket;
        socket.setSoTimeout(1_000);
    }

    public static void main(String... bindTo) throws IOException {
        var commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        try (var socket = new DatagramSocket(new InetSocketAddress(bindTo.length == 0 ? "0.0.0.0" : bindTo[0], 0))) {
            var probe = new UdpProbe(socket);
            for (var line = commands.readLine(); line != null; line = commands.readLine()) {
                System.out.println(probe.obey(line.split(" ")));
            }
        }
    }

    private String obey(String... command) throws IOException {
        return switch (command[0]) {
            case "mapped" -> mapped(new InetSocketAddress(command[1], Integer.parseInt(command[2])));
            case "send" -> send(new InetSocketAddress(command[1], Integer.parseInt(command[2])));
            case "receive" -> receive(new byte[100]) == null ? "nothing" : "packet";
            default -> throw new IllegalArgumentException(command[0]);
        };
    }

    private String send(InetSocketAddress to) throws IOException {
        socket.send(new DatagramPacket(new byte[] {1}, 1, to));
        return "sent";
    }

    private String mapped(InetSocketAddress server) throws IOException {
        var transaction = new byte[12];
        ThreadLocalRandom.current().nextBytes(transaction);
        var request = ByteBuffer.allocate(20)
                .putShort((short) 1)
                .putShort((short) 0)
                .putInt(MAGIC_COOKIE)
                .put(transaction);
        socket.send(new DatagramPacket(request.array(), 20, server));
        var answer = receive(new byte[1_500]);
        return answer == null ? "nothing" : xorMappedAddress(answer);
    }

    private DatagramPacket receive(byte[] buffer) throws IOException {
        var packet = new DatagramPacket(buffer, buffer.length);
        try {
            socket.receive(packet);
            return packet;
        } catch (SocketTimeoutException e) {
            return null;
        }
    }

    private static String xorMappedAddress(DatagramPacket answer) throws IOException {
        var attributes = ByteBuffer.wrap(answer.getData(), 20, answer.getLength() - 20);
        while (attributes.remaining() > 4) {
            int type = attributes.getShort();
            int length = attributes.getShort();
            if (type == XOR_MAPPED_ADDRESS) {
                attributes.getShort();
                int port = (attributes.getShort() ^ (MAGIC_COOKIE >> 16)) & 0xFFFF;
                var address = ByteBuffer.allocate(4)
                        .putInt(attributes.getInt() ^ MAGIC_COOKIE)
                        .array();
                return InetAddress.getByAddress(address).getHostAddress() + " " + port;
            }
            attributes.position(attributes.position() + (length + 3) / 4 * 4);
        }
        return "nothing";
    }
}
