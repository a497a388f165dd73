package de.videosprechstunde.appointment.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {
    private static final String INGRESS = "10.0.0.7";
    private static final String BALANCER = "10.0.0.8";
    private static final String PATIENT = "203.0.113.7";
    private static final String FORGED = "198.51.100.1";

    @Test
    void withoutConfigurationTheOtherEndOfTheConnectionCounts() {
        assertEquals(address(PATIENT), seen(PATIENT, List.of(), FORGED));
        assertEquals(address(INGRESS), seen(INGRESS, List.of(), PATIENT));
    }

    @Test
    void whoIsNoProxyOfOursIsNotBelieved() {
        assertEquals(address(PATIENT), seen(PATIENT, List.of("10.0.0.0/8"), FORGED));
    }

    @Test
    void aProxyOfOursIsBelieved() {
        assertEquals(address(PATIENT), seen(INGRESS, List.of("10.0.0.0/8"), PATIENT));
        assertEquals(address(PATIENT), seen(INGRESS, List.of(INGRESS), PATIENT));
        assertEquals(address("2001:db8::1"), seen("::1", List.of("::1"), "2001:db8::1"));
    }

    @Test
    void whatTheClientPutInFrontIsNotBelieved() {
        assertEquals(address(PATIENT), seen(INGRESS, List.of(INGRESS), FORGED + ", " + PATIENT));
        assertEquals(address(PATIENT), seen(INGRESS, List.of(INGRESS), FORGED, PATIENT));
        assertEquals(address(PATIENT), seen(INGRESS, List.of("10.0.0.0/8"), FORGED + "," + PATIENT + "," + BALANCER));
    }

    @Test
    void aRequestFromTheProxyItselfIsTheProxys() {
        assertEquals(address(INGRESS), seen(INGRESS, List.of("10.0.0.0/8")));
        assertEquals(address(BALANCER), seen(INGRESS, List.of("10.0.0.0/8"), BALANCER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unknown", "_hidden", "203.0.113", "localhost", ",", "203.0.113.7;x"})
    void whatIsNoAddressIsNotLookedUp(String said) {
        assertEquals(address(INGRESS), seen(INGRESS, List.of(INGRESS), said));
    }

    @Test
    void portsAndSpellingsDoNotMatter() {
        assertEquals(address(PATIENT), seen(INGRESS, List.of(INGRESS), PATIENT + ":51234"));
        assertEquals(address("2001:db8::1"), seen(INGRESS, List.of(INGRESS), "[2001:db8::1]:443"));
        assertEquals(address("2001:db8::1"), seen(INGRESS, List.of(INGRESS), "2001:DB8:0:0::1"));
        assertEquals(address(PATIENT), seen(INGRESS, List.of(INGRESS), "::ffff:" + PATIENT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy", "10.0.0", "10.0.0.0/33", "10.0.0.0/", "*", "10.0.0.1:8080/8"})
    void aListThatIsNoneStopsTheStart(String list) {
        assertThrows(ConfigurationException.class, () -> ClientAddress.network(list));
    }

    private static InetAddress seen(String peer, List<String> trusted, String... forwarded) {
        return ClientAddress.of(
                address(peer),
                List.of(forwarded),
                Stream.of(trusted.toArray(String[]::new))
                        .map(ClientAddress::network)
                        .toList());
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
