package de.videosprechstunde.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.videosprechstunde.systemtests.browser.PatientBrowser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From the letter in the hand to the appointment on the screen, and what stands there when it goes wrong. */
@Needs(Needs.Thing.CHROMIUM)
class DialInIT {
    @RegisterExtension
    final Scene scene = new Scene();

    @Test
    void spacesAndHyphensInTheCodeDoNotMatterAndPracticeDoctorAndTimeAreShownBeforeTheName() {
        var code = scene.appointment().dialInCode();
        var patient = scene.patient()
                .typeCode(
                        scene.origin(),
                        " " + code.substring(0, 3) + " " + code.substring(3, 6) + "-" + code.substring(6) + " ");
        assertThat(patient.button("Einverstanden")).isVisible();
        assertThat(patient.everything()).containsText("Gemeinschaftspraxis am Park");
        assertThat(patient.everything()).containsText("Ada Sommer");
        assertThat(patient.everything()).containsText("Uhr");
    }

    @Test
    void aTypingErrorIsCaughtBeforeAnythingIsSent() {
        var code = scene.appointment().dialInCode();
        char last = code.charAt(9);
        var mistyped = code.substring(0, 9) + (last == '9' ? '0' : (char) (last + 1));
        var patient = scene.patient().typeCode(scene.origin(), mistyped);
        assertThat(patient.everything()).containsText("Tippfehler");
        assertAskedNothing(patient);
    }

    @Test
    void aCodeThatNobodyWasGivenLeadsNowhere() {
        // Its check digit is right.
        var patient = scene.patient().typeCode(scene.origin(), "1234567894");
        assertThat(patient.heading()).containsText("keinen Termin");
    }

    @Test
    void theWaitingPatientIsToldOfTheCancellationAndSoIsTheHolderOfTheCodeLater() {
        var appointments = scene.appointments();
        var appointment = appointments.now();
        var patient = scene.patient()
                .openLink(appointment.link())
                .enterAs("Wird abgesagt")
                .isInWaitingRoom();
        appointments.cancel(appointment);
        assertThat(patient.heading()).containsText("abgesagt");

        patient.typeCode(scene.origin(), appointment.dialInCode());
        assertThat(patient.heading()).containsText("abgesagt");
    }

    @Test
    void aNameIsNeeded() {
        var patient = scene.patient().openLink(scene.appointment().link()).enterAs("  ");
        assertThat(patient.everything()).containsText("Bitte geben Sie Ihren Namen ein");
        patient.giveName("Doch Einer").isInWaitingRoom();
    }

    private static void assertAskedNothing(PatientBrowser patient) {
        assertTrue(patient.window().recording().urls().stream().noneMatch(url -> url.contains("/api/")));
    }
}
