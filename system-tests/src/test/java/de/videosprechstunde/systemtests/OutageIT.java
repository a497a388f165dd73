package de.videosprechstunde.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A running consultation needs no server of ours. */
@Needs(Needs.Thing.CHROMIUM)
class OutageIT {
    private static final List<String> SERVERS = List.of("signaling-service", "appointment-service");

    @RegisterExtension
    final Scene scene = new Scene();

    @Test
    void theServersGoAwayAndComeBackAndTheConsultationGoesOnUntilItsEnd() {
        var doctor = scene.doctor();
        var appointment = scene.appointment();
        var patient = scene.patient().openLink(appointment.link()).enterAs("Ohne Server");
        doctor.admit("Ohne Server");
        patient.startsTalking();
        doctor.patientPicture().isMoving();

        var installation = scene.installation().installation();
        SERVERS.forEach(installation::stop);
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
            SERVERS.reversed().forEach(installation::startAgain);
        }
        doctor.patientPicture().isMoving();
        doctor.end();
        assertThat(patient.heading()).containsText("beendet");
        // The end was reported as soon as somebody could hear it: the code says so.
        scene.patient().isToldTheEnd(appointment.link());
    }
}
