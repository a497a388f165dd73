package de.videosprechstunde.systemtests;

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

        doctor.returnToWaitingRoom();
        patient.isInWaitingRoom();
        doctor.admit("Mit Feuerfuchs");
        patient.startsTalking();
        seeAndHearEachOther(doctor, patient);
        doctor.end();
    }

    private static void seeAndHearEachOther(PracticeBrowser doctor, PatientBrowser patient) {
        patient.practicePicture().isMoving();
        doctor.patientPicture().isMoving();
        doctor.connections().awaitHearing();
        patient.connections().awaitHearing();
    }
}
