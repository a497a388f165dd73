package de.videosprechstunde.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The clinic's STUN server never relays (rule R2), proven on coturn with the very file that is shipped. */
class StunOnlyIT {
    private static final Duration SILENCE = Duration.ofSeconds(2);
    private static final byte[] NOTHING = {};

    @TempDir
    private Path folder;

    private final Children children = new Children();
    private final int port = Ports.freePair();

    @BeforeEach
    void start() {
        Optional<Path> coturn = Coturn.program();
        if (coturn.isEmpty() && "true".equals(System.getenv("CI"))) {
            throw new AssertionError("coturn (turnserver) is missing: CI has to run this test");
        }
        if (coturn.isEmpty()) {
            System.out.println("NOT RUN: StunOnlyIT needs what this machine does not have: coturn (turnserver)");
        }
        Assumptions.assumeTrue(coturn.isPresent(), "coturn (turnserver) is not installed");
        Path configuration = Settings.findRoot().resolve("stun-config/turnserver.conf");
        Coturn.start(
                coturn.get(),
                configuration,
                List.of("127.0.0.1"),
                port,
                folder,
                folder.resolve("coturn.log"),
                children);
    }

    @AfterEach
    void stop() {
        children.stopAll(List.of(List.of(Coturn.NAME)));
        children.close();
    }

    @Test
    void bindingIsAnsweredWithTheAskersAddress() throws Exception {
        for (int each : Coturn.ports(port).toArray()) {
            try (Stun stun = new Stun(each)) {
                byte[] answer = stun.ask(Stun.Request.BINDING, SILENCE, NOTHING).orElseThrow();

                assertEquals(Optional.of(stun.localPort()), Stun.mappedPort(answer));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = "BINDING", mode = EnumSource.Mode.EXCLUDE)
    void whatWouldRelayIsMetWithSilence(Stun.Request request) throws Exception {
        for (int each : Coturn.ports(port).toArray()) {
            try (Stun stun = new Stun(each)) {
                assertTrue(stun.ask(request, SILENCE, attributes(request)).isEmpty(), request + " was answered");
                // The control: on the same socket the server is there and answers.
                assertTrue(stun.ask(Stun.Request.BINDING, SILENCE, NOTHING).isPresent());
            }
        }
    }

    /** CHANGE-REQUEST (RFC 5780, section 7.2) would make the server send to third parties from another port. */
    @Test
    void answersComeFromThePortThatWasAsked() throws Exception {
        byte[] changePort = attribute(0x0003, 0, 0, 0, 2);
        for (int each : Coturn.ports(port).toArray()) {
            try (Stun stun = new Stun(each)) {
                // The socket is connected: what comes from the other port does not arrive.
                assertTrue(stun.ask(Stun.Request.BINDING, SILENCE, changePort)
                        .flatMap(Stun::mappedPort)
                        .isEmpty());
                assertTrue(stun.ask(Stun.Request.BINDING, SILENCE, NOTHING).isPresent());
            }
        }
    }

    /** Whatever has the same TCP port, such as a connection that the system gave it to, is no hindrance. */
    @Test
    void tcpIsNotListenedFor() {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        assertThrows(ConnectException.class, () -> SocketChannel.open(address).close());
    }

    @Test
    void portThatIsTakenIsNamedWithAWayOut() {
        Path program = Coturn.program().orElseThrow();

        CannotStart refusal = assertThrows(
                CannotStart.class,
                () -> Coturn.start(
                        program, folder, List.of("127.0.0.1"), port, folder, folder.resolve("second.log"), children));

        assertTrue(refusal.getMessage().contains("UDP port " + port + " is taken"), refusal.getMessage());
        assertTrue(refusal.getMessage().contains("STUN_PORT="), refusal.getMessage());
    }

    @Test
    void answersDoNotTellTheProgram() throws Exception {
        try (Stun stun = new Stun(port)) {
            String answer = new String(
                    stun.ask(Stun.Request.BINDING, SILENCE, NOTHING).orElseThrow(),
                    java.nio.charset.StandardCharsets.ISO_8859_1);

            assertTrue(!answer.toLowerCase(java.util.Locale.ROOT).contains("coturn"));
        }
    }

    @Test
    void addressesOfAskersAreNotLogged() throws Exception {
        try (Stun stun = new Stun(port)) {
            stun.ask(Stun.Request.BINDING, SILENCE, NOTHING).orElseThrow();

            String log = java.nio.file.Files.readString(folder.resolve("coturn.log"));
            assertTrue(!log.contains(":" + stun.localPort()), "the asker's port is in coturn's log");
        }
    }

    /** Well-formed requests (RFC 8656 section 18), so that silence is not owed to a mistake in them. */
    private static byte[] attributes(Stun.Request request) {
        byte[] requestedTransportUdp = attribute(0x0019, 17, 0, 0, 0);
        byte[] lifetime = attribute(0x000D, 0, 0, 2, 88);
        // XOR-PEER-ADDRESS of 192.0.2.1, port 4000
        byte[] peer = attribute(0x0012, 0, 1, 0x0F ^ 0x21, 0xA0 ^ 0x12, 192 ^ 0x21, 0x12, 2 ^ 0xA4, 1 ^ 0x42);
        byte[] channel = attribute(0x000C, 0x40, 0, 0, 0);
        return switch (request) {
            case BINDING -> NOTHING;
            case ALLOCATE -> join(requestedTransportUdp, lifetime);
            case REFRESH -> lifetime;
            case CREATE_PERMISSION -> peer;
            case CHANNEL_BIND -> join(channel, peer);
        };
    }

    private static byte[] attribute(int type, int... value) {
        ByteBuffer buffer =
                ByteBuffer.allocate(4 + value.length).putShort((short) type).putShort((short) value.length);
        for (int octet : value) {
            buffer.put((byte) octet);
        }
        return buffer.array();
    }

    private static byte[] join(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }
}
