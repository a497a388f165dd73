package de.videosprechstunde.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutesTest {
    private final Routes routes = new Routes(1, 2, 3, 4);

    @ParameterizedTest
    @CsvSource({
        "/, 1",
        "/praxis, 1",
        "/api/dial-in, 1",
        "/authors, 1",
        "/signaling-help, 1",
        "/billings, 1",
        "/billing/docs, 2",
        "/signaling, 3",
        "/auth/realms/videosprechstunde, 4"
    })
    void eachPathHasOneOwner(String path, int port) {
        assertEquals(port, routes.portFor(path));
    }
}
