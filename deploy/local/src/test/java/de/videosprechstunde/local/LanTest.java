package de.videosprechstunde.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanTest {
    @Test
    void originIsTheAddressThatOthersSee() {
        Lan lan = new Lan(InetAddress.ofLiteral("192.168.1.20"), 8443);

        assertEquals(URI.create("https://192.168.1.20:8443"), lan.origin());
    }

    /** Also on a machine without any network this is a sentence, and no stack trace. */
    @Test
    void addressIsFoundOrAskedFor() throws Exception {
        try {
            InetAddress found = Lan.of("1", 8443).address();
            assertNotNull(NetworkInterface.getByInetAddress(found));
            assertTrue(!found.isLoopbackAddress());
            assertEquals(found, Lan.of(found.getHostAddress(), 8443).address());
        } catch (CannotStart noNetwork) {
            assertTrue(noNetwork.getMessage().contains("make up LAN="), noNetwork.getMessage());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "203.0.113.9", "yes", "::1", "192.168.1"})
    void whatIsNoAddressOfThisMachineInANetworkIsRefused(String wish) {
        CannotStart refusal = assertThrows(CannotStart.class, () -> Lan.of(wish, 8443));

        assertTrue(refusal.getMessage().contains("LAN=" + wish), refusal.getMessage());
    }
}
