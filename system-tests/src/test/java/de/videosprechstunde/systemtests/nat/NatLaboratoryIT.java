package de.videosprechstunde.systemtests.nat;

import static de.videosprechstunde.systemtests.nat.NatLaboratory.OTHER_STUN_ADDRESS;
import static de.videosprechstunde.systemtests.nat.NatLaboratory.STUN_ADDRESS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import de.videosprechstunde.local.Settings;
import de.videosprechstunde.systemtests.Needs;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The laboratory itself: a result from it is worth what its routers are. */
@Needs({Needs.Thing.NETWORK_NAMESPACES, Needs.Thing.COTURN})
class NatLaboratoryIT {
    @Test
    void coneKeepsOnePortForAllDestinationsAndLetsOnlyThoseInWhoWereWrittenTo() throws IOException {
        try (var laboratory = start(NatKind.CONE, NatKind.CONE);
                var a = new RemoteProbe(laboratory.clientA());
                var b = new RemoteProbe(laboratory.clientB())) {
            var seenA = a.mapped(STUN_ADDRESS);
            var seenB = b.mapped(STUN_ADDRESS);
            assertTrue(seenA.startsWith("198.51.100.2 "), seenA);
            assertTrue(seenB.startsWith("198.51.100.6 "), seenB);
            assertEquals(seenA, a.mapped(OTHER_STUN_ADDRESS));

            b.send(seenA);
            assertFalse(a.receives(), "a packet that nobody asked for passed the router");
            a.send(seenB);
            assertTrue(b.receives(), "the answer to what b sent was not let through");
            b.send(seenA);
            assertTrue(a.receives(), "the punched hole is closed");
            assertEquals(seenA, a.mapped(OTHER_STUN_ADDRESS), "the early packet changed the mapping");
        }
    }

    @Test
    void symmetricTakesAnotherPortForEachDestination() throws IOException {
        try (var laboratory = start(NatKind.CONE, NatKind.SYMMETRIC);
                var a = new RemoteProbe(laboratory.clientA());
                var b = new RemoteProbe(laboratory.clientB())) {
            var seenB = b.mapped(STUN_ADDRESS);
            assertNotEquals(seenB, b.mapped(OTHER_STUN_ADDRESS));

            var seenA = a.mapped(STUN_ADDRESS);
            a.send(seenB);
            b.send(seenA);
            assertFalse(a.receives(), "b came in from the port that STUN had told");
            assertFalse(b.receives());
        }
    }

    @Test
    void blockedUdpGetsNoAnswerWhileTcpPasses() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        try (var laboratory = start(NatKind.CONE, NatKind.UDP_BLOCKED);
                var a = new RemoteProbe(laboratory.clientA());
                var b = new RemoteProbe(laboratory.clientB())) {
            laboratory.carryHttp(server.getAddress().getPort());
            assertNotEquals("nothing", a.mapped(STUN_ADDRESS));
            assertEquals("nothing", b.mapped(STUN_ADDRESS));
        } finally {
            server.stop(0);
        }
    }

    @Test
    void theInstallationsStunServerLooksLikeLocalhostAndLiesBeyondTheRouter() throws IOException {
        try (var laboratory = start(NatKind.CONE, NatKind.CONE);
                var a = new RemoteProbe(laboratory.clientA())) {
            laboratory.carryStun(40_000);
            assertEquals(a.mapped(OTHER_STUN_ADDRESS), a.mapped("127.0.0.1", 40_000));
        }
    }

    @Test
    void itsTwoPortsAreTwoAddresses() throws IOException {
        try (var laboratory = start(NatKind.CONE, NatKind.SYMMETRIC);
                var a = new RemoteProbe(laboratory.clientA());
                var b = new RemoteProbe(laboratory.clientB())) {
            laboratory.carryStun(40_000);
            assertEquals(a.mapped("127.0.0.1", 40_000), a.mapped("127.0.0.1", 40_001));
            assertNotEquals(b.mapped("127.0.0.1", 40_000), b.mapped("127.0.0.1", 40_001));
        }
    }

    @Test
    void nothingIsLeftBehind() {
        List<String> during;
        try (var _ = start(NatKind.CONE, NatKind.CONE)) {
            during = Namespaces.present();
        }
        var own = "vsp-" + ProcessHandle.current().pid() + "-";
        assertTrue(during.stream().anyMatch(name -> name.startsWith(own)));
        assertTrue(Namespaces.present().stream().noneMatch(name -> name.startsWith(own)));
    }

    @Test
    void whatAKilledRunLeftIsRemoved() throws Exception {
        var dead = new ProcessBuilder("true").start();
        dead.waitFor();
        var left = "vsp-%d-1-public".formatted(dead.pid());
        Shell.run(List.of("ip", "netns", "add", left));
        Namespaces.deleteStale();
        assertFalse(Namespaces.present().contains(left));
    }

    private static NatLaboratory start(NatKind a, NatKind b) {
        return NatLaboratory.start(a, b, Settings.findRoot().resolve("stun-config/turnserver.conf"));
    }
}
