package de.videosprechstunde.appointment.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StunServersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "turn:turn.example:3478",
                "turns:turn.example",
                "stun.example:3478",
                "https://stun.example",
                "stun:stun.example?transport=udp",
                "stun:",
                "stun:a b",
                ""
            })
    void anythingButStunIsRefused(String address) {
        assertThrows(ConfigurationException.class, () -> new StunServers(List.of(address)));
    }

    @Test
    void stunByNameByAddressAndOverTlsIsTaken() {
        List<String> addresses = List.of("stun:127.0.0.1:3478", "stun:[2001:db8::1]", "stuns:stun.example:5349");
        assertEquals(addresses, new StunServers(addresses).addresses());
    }
}
