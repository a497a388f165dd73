package de.videosprechstunde.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

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

        doctor.admit("Noch nicht zu sehen");
        patient.isInvited().askForAMoment();
        patient.practicePicture().isMoving();
        assertSendsNothing(patient.connections());
        assertThat(doctor.everything()).containsText("braucht noch einen Moment");

        patient.startNow();
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
        doctor.admit("Drei Sekunden");
        patient.isInvited();
        assertSendsNothing(patient.connections());
        doctor.patientPicture().isMoving();
    }

    private static void assertSendsNothing(Connections connections) {
        var media = connections.media();
        assertEquals(0, media.audioBytesSent());
        assertEquals(0, media.videoBytesSent());
    }
}
