package de.videosprechstunde.systemtests;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Another browser's idea of WebRTC on the patient's side. */
@Needs({Needs.Thing.CHROMIUM, Needs.Thing.FIREFOX})
class FirefoxIT {
    @RegisterExtension
    final Scene scene = new Scene();

    @Test
    void aPatientWithFirefoxIsSeenAndHeard() {
        var doctor = scene.doctor();
        var patient = scene.patientWithFirefox()
                .openLink(scene.appointment().link())
                .enterAs("Mit Feuerfuchs")
                .isInWaitingRoom();
        doctor.admit("Mit Feuerfuchs");
        patient.startsTalking();
        patient.practicePicture().isMoving();
        doctor.patientPicture().isMoving();
        doctor.connections().awaitHearing();
        patient.connections().awaitHearing();
    }
}
