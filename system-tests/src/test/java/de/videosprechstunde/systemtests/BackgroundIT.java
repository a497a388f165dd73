package de.videosprechstunde.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is behind the doctor, under the product's own content security policy and from its own origin (R10). */
@Needs(Needs.Thing.CHROMIUM)
class BackgroundIT {
    @RegisterExtension
    final Scene scene = new Scene();

    @Test
    void isBlurredByAWorkerOfOurOwnAndThePatientGoesOnSeeingTheDoctor() {
        var doctor = scene.doctor();
        var page = doctor.window().page();
        var patient = scene.patient()
                .openLink(scene.appointment().link())
                .enterAs("Sieht nur die Ärztin")
                .isInWaitingRoom();
        page.getByText("Kamera, Mikrofon oder Lautsprecher ändern").click();
        assertTrue(requests(doctor.window().recording().urls()).isEmpty());
        page.getByLabel("Hintergrund unscharf zeigen").check();
        page.waitForCondition(() -> !page.workers().isEmpty());
        doctor.admit("Sieht nur die Ärztin");
        patient.startsTalking();
        patient.practicePicture().isMoving();
        assertTrue(doctor.window().recording().urls().stream()
                .allMatch(url -> url.startsWith(scene.origin())
                        || url.startsWith(scene.origin().replace("http", "ws"))));
        assertEquals(List.of(), doctor.window().recording().pageErrors());

        doctor.returnToWaitingRoom();
        // A machine that is too slow for it has said so and switched it off.
        if (page.getByLabel("Hintergrund unscharf zeigen").isChecked()) {
            page.getByLabel("Hintergrund unscharf zeigen").uncheck();
        } else {
            assertThat(doctor.everything()).containsText("zu langsam");
        }
        page.waitForCondition(() -> page.workers().isEmpty());
    }

    private static List<String> requests(List<String> urls) {
        return urls.stream().filter(url -> url.contains("/assets/background-")).toList();
    }
}
