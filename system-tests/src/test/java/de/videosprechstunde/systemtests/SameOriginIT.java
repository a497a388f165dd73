package de.videosprechstunde.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** No third parties (promise 6): the pages ask nobody but the one origin. */
@Needs(Needs.Thing.CHROMIUM)
class SameOriginIT {
    private static final Set<String> INSIDE_THE_BROWSER = Set.of("data", "blob", "about");

    @RegisterExtension
    final Scene scene = new Scene();

    @Test
    void noRequestLeavesTheOrigin() {
        var doctor = scene.doctor();
        var patient = scene.patient().openLink(scene.appointment().link()).enterAs("Ohne Dritte");
        doctor.admit("Ohne Dritte");
        patient.startsTalking();
        doctor.patientPicture().isMoving();
        doctor.end();
        for (var page : List.of("/datenschutz", "/nutzungsbedingungen", "/barrierefreiheit", "/impressum")) {
            patient.window().page().navigate(scene.origin() + page);
            assertThat(patient.heading()).isVisible();
        }
        doctor.click("Abmelden");
        doctor.button("Anmelden").waitFor();

        var origin = URI.create(scene.origin());
        for (var window : scene.windows()) {
            var urls = window.recording().urls().stream().map(URI::create).toList();
            assertTrue(urls.stream().anyMatch(url -> url.getScheme().equals("ws")), "no WebSocket was recorded");
            assertEquals(
                    List.of(),
                    urls.stream()
                            .filter(url -> !INSIDE_THE_BROWSER.contains(url.getScheme()))
                            .filter(url -> !url.getAuthority().equals(origin.getAuthority()))
                            .toList(),
                    window.who());
        }
    }

    @Test
    void theDialInCodeIsPartOfNoUrl() {
        var appointment = scene.appointment();
        var patient = scene.patient()
                .openLink(appointment.link())
                .enterAs("Code im Fragment")
                .isInWaitingRoom();
        var urls = patient.window().recording().urls();
        assertTrue(urls.stream().anyMatch(url -> url.endsWith("/api/dial-in")));
        // The fragment of the link itself stays in the browser (RFC 9110, section 4.2.4).
        assertEquals(
                List.of(),
                urls.stream()
                        .map(url -> url.replaceFirst("#.*", ""))
                        .filter(url -> url.contains(appointment.dialInCode()))
                        .toList());
    }
}
