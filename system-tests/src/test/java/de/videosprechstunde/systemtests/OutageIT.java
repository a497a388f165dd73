package de.videosprechstunde.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A running consultation needs no server of ours. */
@Needs(Needs.Thing.CHROMIUM)
class OutageIT {
    private static final String SIGNALING = "signaling-service";

    @RegisterExtension
    final Scene scene = new Scene();

    @Test
    void signalingGoesAwayAndComesBackAndTheConsultationGoesOnUntilItsEnd() {
        var doctor = scene.doctor();
        var appointment = scene.appointment();
        var patient = scene.patient().openLink(appointment.link()).enterAs("Ohne Server");
        doctor.admit("Ohne Server");
        patient.startsTalking();
        doctor.patientPicture().isMoving();

        var installation = scene.installation().installation();
        installation.stop(SIGNALING);
        try {
            doctor.patientPicture().isMoving();
            patient.practicePicture().isMoving();
            // Back and forth goes over the data channel.
            doctor.returnToWaitingRoom();
            patient.isInWaitingRoom();
            doctor.admit("Ohne Server");
            patient.startsTalking();
            doctor.patientPicture().isMoving();
        } finally {
            installation.startAgain(SIGNALING);
        }
        doctor.patientPicture().isMoving();
        doctor.end();
        assertThat(patient.heading()).containsText("beendet");
        // The end was reported as soon as somebody could hear it: the code says so.
        scene.patient().isToldTheEnd(appointment.link());
    }
}
