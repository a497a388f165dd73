package de.videosprechstunde.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.videosprechstunde.systemtests.browser.Connections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The connection stands in the waiting room already; what goes over it before admission is the name alone. */
@Needs(Needs.Thing.CHROMIUM)
class NoMediaBeforeAdmissionIT {
    @RegisterExtension
    final Scene scene = new Scene();

    @Test
    void nobodySendsAByteOfSoundOrPictureWhileThePatientWaits() {
        var doctor = scene.doctor();
        var patient = scene.patient()
                .openLink(scene.appointment().link())
                .enterAs("Noch nicht zu sehen")
                .isInWaitingRoom();
        assertThat(doctor.admission(doctor.guest("Noch nicht zu sehen"))).isEnabled();
        // The own preview runs meanwhile: there is something that could be sent.
        patient.ownPicture().isMoving();
        assertSendsNothing(patient.connections());
        assertSendsNothing(doctor.connections());

        patient.willAskForAMoment();
        doctor.admit("Noch nicht zu sehen");
        patient.practicePicture().isMoving();
        assertSendsNothing(patient.connections());
        assertThat(doctor.everything()).containsText("braucht noch einen Moment");

        patient.startsTalking();
        patient.connections().awaitSending();
        doctor.patientPicture().isMoving();
    }

    @Test
    void threeSecondsAfterAdmissionThePatientIsSeenWithoutAnyButton() {
        var doctor = scene.doctor();
        var patient = scene.patient()
                .openLink(scene.appointment().link())
                .enterAs("Drei Sekunden")
                .isInWaitingRoom();
        patient.expectCountdown();
        doctor.admit("Drei Sekunden");
        doctor.patientPicture().isMoving();
        double countdown = patient.countdown();
        assertTrue(countdown > 2_000, countdown + " ms");
    }

    private static void assertSendsNothing(Connections connections) {
        var media = connections.media();
        assertEquals(0, media.audioBytesSent());
        assertEquals(0, media.videoBytesSent());
    }
}
