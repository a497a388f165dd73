package de.videosprechstunde.appointment.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.configuration.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SameOriginTest {
    private static final String ORIGIN = "https://sprechstunde.example";

    @Test
    void ourPagesAreToldByEitherHeader() {
        assertTrue(SameOrigin.isOurs("same-origin", null, ORIGIN));
        assertTrue(SameOrigin.isOurs(null, ORIGIN, ORIGIN));
        assertTrue(SameOrigin.isOurs("same-origin", ORIGIN, ORIGIN));
    }

    @Test
    void whoeverSaysNothingIsForeign() {
        assertFalse(SameOrigin.isOurs(null, null, ORIGIN));
    }

    @Test
    void aNeighbourHostAnotherSiteAndAContradictionAreForeign() {
        assertFalse(SameOrigin.isOurs("same-site", null, ORIGIN));
        assertFalse(SameOrigin.isOurs("cross-site", null, ORIGIN));
        assertFalse(SameOrigin.isOurs("none", null, ORIGIN));
        assertFalse(SameOrigin.isOurs(null, "https://sprechstunde.example.evil.example", ORIGIN));
        assertFalse(SameOrigin.isOurs(null, "null", ORIGIN));
        assertFalse(SameOrigin.isOurs("cross-site", ORIGIN, ORIGIN));
        assertFalse(SameOrigin.isOurs("same-origin", "https://evil.example", ORIGIN));
    }

    @Test
    void whoeverTypesAnAddressIsLedByNobody() {
        assertFalse(SameOrigin.isLedByAnotherSite(null));
        assertFalse(SameOrigin.isLedByAnotherSite("none"));
        assertFalse(SameOrigin.isLedByAnotherSite("same-origin"));
        assertTrue(SameOrigin.isLedByAnotherSite("same-site"));
        assertTrue(SameOrigin.isLedByAnotherSite("cross-site"));
    }

    @Test
    void onlyABearerTokenStandsForItself() {
        assertTrue(SameOrigin.isBearer("Bearer abc"));
        assertFalse(SameOrigin.isBearer("Basic abc"));
        assertFalse(SameOrigin.isBearer(null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://sprechstunde.example/", "sprechstunde.example", "ftp://a.example", "https://a.example/x"
            })
    void anOriginIsSchemeHostAndPortAlone(String origin) {
        assertThrows(ConfigurationException.class, () -> Origin.checked(origin));
    }

    @Test
    void hashedAssetsAreKeptAndPagesAskedForAgain() {
        assertEquals("public, max-age=31536000, immutable", Headers.caching("/assets/praxis-ABC.js", 200));
        assertEquals("no-cache", Headers.caching("/assets/gone.js", 404));
        assertEquals("no-cache", Headers.caching("/praxis", 200));
        assertEquals("no-store", Headers.caching("/api/dial-in", 200));
    }

    @Test
    void onlyTheWorkerThatBlursABackgroundRunsWebAssembly() {
        assertTrue(Headers.contentSecurityPolicy("/assets/background-1a2b3c4d/worker.js")
                .startsWith("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self';"));
        for (String path : new String[] {"/", "/praxis", "/assets/praxis-ABC.js", "/api/assets/background-1"}) {
            assertFalse(Headers.contentSecurityPolicy(path).contains("unsafe"), path);
        }
    }
}
