package de.videosprechstunde.local;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** The little of STUN (RFC 8489) and TURN (RFC 8656) that asks a server what it does and what it does not. */
final class Stun implements AutoCloseable {
    /** Message types: method and class (RFC 8489 section 5, RFC 8656 section 17). */
    enum Request {
        BINDING(0x0001),
        ALLOCATE(0x0003),
        REFRESH(0x0004),
        CREATE_PERMISSION(0x0008),
        CHANNEL_BIND(0x0009);

        private final int type;

        Request(int type) {
            this.type = type;
        }
    }

    private static final int COOKIE = 0x2112A442;
    private static final int BINDING_SUCCESS = 0x0101;
    private static final int XOR_MAPPED_ADDRESS = 0x0020;

    private final DatagramSocket socket;

    Stun(int port) throws IOException {
        socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        socket.connect(InetAddress.getLoopbackAddress(), port);
    }

    static boolean answers(int port) {
        try (Stun stun = new Stun(port)) {
            return stun.ask(Request.BINDING, Duration.ofMillis(300), new byte[0])
                    .flatMap(Stun::mappedPort)
                    .isPresent();
        } catch (IOException notYet) {
            return false;
        }
    }

    int localPort() {
        return socket.getLocalPort();
    }

    /** The answer with our transaction id, or nothing within that time. */
    Optional<byte[]> ask(Request request, Duration patience, byte[] attributes) throws IOException {
        byte[] transaction = new byte[12];
        ThreadLocalRandom.current().nextBytes(transaction);
        byte[] message = ByteBuffer.allocate(20 + attributes.length)
                .putShort((short) request.type)
                .putShort((short) attributes.length)
                .putInt(COOKIE)
                .put(transaction)
                .put(attributes)
                .array();
        socket.send(new DatagramPacket(message, message.length));
        long deadline = System.nanoTime() + patience.toNanos();
        byte[] buffer = new byte[1500];
        for (long left = patience.toMillis(); left > 0; left = (deadline - System.nanoTime()) / 1_000_000) {
            socket.setSoTimeout((int) left);
            DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
            try {
                socket.receive(packet);
            } catch (java.net.SocketTimeoutException silence) {
                return Optional.empty();
            }
            byte[] answer = Arrays.copyOf(packet.getData(), packet.getLength());
            if (answer.length >= 20 && Arrays.equals(Arrays.copyOfRange(answer, 8, 20), transaction)) {
                return Optional.of(answer);
            }
        }
        return Optional.empty();
    }

    /** The port in XOR-MAPPED-ADDRESS of a successful Binding (RFC 8489 section 14.2). */
    static Optional<Integer> mappedPort(byte[] answer) {
        ByteBuffer in = ByteBuffer.wrap(answer);
        if (in.getShort() != BINDING_SUCCESS) {
            return Optional.empty();
        }
        in.position(20);
        while (in.remaining() >= 8) {
            int type = in.getShort() & 0xFFFF;
            int length = in.getShort() & 0xFFFF;
            if (type == XOR_MAPPED_ADDRESS) {
                return Optional.of((in.getShort(in.position() + 2) & 0xFFFF) ^ (COOKIE >>> 16));
            }
            // Attributes are padded to four bytes (RFC 8489 section 14).
            in.position(Math.min(in.limit(), in.position() + (length + 3) / 4 * 4));
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        socket.close();
    }
}
