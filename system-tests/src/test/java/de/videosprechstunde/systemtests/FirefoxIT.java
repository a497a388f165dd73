package de.videosprechstunde.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import de.videosprechstunde.systemtests.Scene.Program;
import de.videosprechstunde.systemtests.browser.PatientBrowser;
import de.videosprechstunde.systemtests.browser.PracticeBrowser;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two ideas of WebRTC, on either side; Chromium with itself is what all other tests are about. */
@Needs({Needs.Thing.CHROMIUM, Needs.Thing.FIREFOX})
class FirefoxIT {
    @RegisterExtension
    final Scene scene = new Scene();

    @ParameterizedTest(name = "doctor with {0}, patient with {1}")
    @CsvSource({"CHROMIUM, FIREFOX", "FIREFOX, CHROMIUM", "FIREFOX, FIREFOX"})
    void theyAreSeenAndHeardInAFirstConsultationAndAnotherOneAfterIt(Program doctors, Program patients) {
        var doctor = scene.doctorWith(doctors);
        var patient = scene.patientWith(patients)
                .openLink(scene.appointment().link())
                .enterAs("Mit Feuerfuchs")
                .isInWaitingRoom();
        doctor.admit("Mit Feuerfuchs");
        patient.startsTalking();
        seeAndHearEachOther(doctor, patient);

        writeAndHide(doctor, patient);

        doctor.returnToWaitingRoom();
        patient.isInWaitingRoom();
        doctor.admit("Mit Feuerfuchs");
        patient.startsTalking();
        seeAndHearEachOther(doctor, patient);

        patient.reload().giveName("Mit Feuerfuchs");
        seeAndHearEachOther(doctor, patient);
        doctor.end();
    }

    private static void seeAndHearEachOther(PracticeBrowser doctor, PatientBrowser patient) {
        patient.practicePicture().isMoving();
        doctor.patientPicture().isMoving();
        doctor.connections().awaitHearing();
        patient.connections().awaitHearing();
        assertEquals(doctor.pictures(), patient.pictures());
    }

    private static void writeAndHide(PracticeBrowser doctor, PatientBrowser patient) {
        patient.exchange().write("Hören Sie mich?");
        assertThat(doctor.exchange().unfold().messages()).containsText("Hören Sie mich?");
        doctor.exchange().write("Ja, sehr gut.");
        assertThat(patient.exchange().messages()).containsText("Ja, sehr gut.");
        patient.click("Kamera ausschalten");
        assertThat(doctor.patientPicture().video()).isHidden();
        patient.click("Kamera einschalten");
        doctor.patientPicture().isMoving();
    }
}
