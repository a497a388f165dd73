package de.videosprechstunde.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import de.videosprechstunde.systemtests.browser.PatientBrowser;
import de.videosprechstunde.systemtests.browser.PracticeBrowser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What both people compare by voice shows whether the two browsers really are connected to each other. */
@Needs(Needs.Thing.CHROMIUM)
class ManInTheMiddleIT {
    @RegisterExtension
    final Scene scene = new Scene();

    @Test
    void withNobodyInBetweenBothSeeTheSamePicturesAndTheDoctorSaysSo() {
        var doctor = scene.doctor();
        var patient = talking(doctor, scene.patient(), "Direkt verbunden");
        assertEquals(doctor.pictures(), patient.pictures());
        assertEquals(4, doctor.pictures().size());

        doctor.saysThatThePicturesMatch();
        assertThat(doctor.everything()).containsText("Verglichen: Niemand hört oder sieht mit.");
    }

    @Test
    void withSomebodyInBetweenTheyDiffer() throws IOException {
        var doctor = scene.doctor();
        var patient = scene.patient();
        try (var middle = Objects.requireNonNull(getClass().getResourceAsStream("man-in-the-middle.js"))) {
            patient.window().page().addInitScript(new String(middle.readAllBytes(), StandardCharsets.UTF_8));
        }
        talking(doctor, patient, "Belauscht");
        assertNotEquals(doctor.pictures(), patient.pictures());
    }

    private PatientBrowser talking(PracticeBrowser doctor, PatientBrowser patient, String name) {
        patient.openLink(scene.appointment().link()).enterAs(name);
        doctor.admit(name);
        return patient.startsTalking();
    }
}
