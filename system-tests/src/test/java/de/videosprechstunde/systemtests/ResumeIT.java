package de.videosprechstunde.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A reload of either page costs neither a new code nor a new admission. */
@Needs(Needs.Thing.CHROMIUM)
class ResumeIT {
    @RegisterExtension
    final Scene scene = new Scene();

    @Test
    void thePatientReloadsInTheConsultationAndIsAskedForTheNameOnly() {
        var doctor = scene.doctor();
        var patient = scene.patient().openLink(scene.appointment().link()).enterAs("Neu geladen");
        doctor.admit("Neu geladen");
        patient.startsTalking();
        doctor.patientPicture().isMoving();

        patient.reload().giveName("Neu geladen");
        patient.practicePicture().isMoving();
        doctor.patientPicture().isMoving();
        assertThat(doctor.button("Sprechstunde beenden")).isVisible();
    }

    @Test
    void theDoctorReloadsInTheConsultationAndItGoesOn() {
        var doctor = scene.doctor();
        var patient = scene.patient().openLink(scene.appointment().link()).enterAs("Bleibt im Bild");
        doctor.admit("Bleibt im Bild");
        patient.startsTalking();
        doctor.patientPicture().isMoving();

        doctor.reload();
        doctor.patientPicture().isMoving();
        patient.practicePicture().isMoving();
        assertThat(doctor.everything()).containsText("Bleibt im Bild");
    }

    @Test
    void thePatientReloadsInTheWaitingRoomAndTheDoctorSeesOneEntry() {
        var doctor = scene.doctor();
        var patient = scene.patient().openLink(scene.appointment().link()).enterAs("Wartet geduldig");
        assertThat(doctor.admission(doctor.guest("Wartet geduldig"))).isEnabled();

        patient.reload().giveName("Wartet weiter").isInWaitingRoom();
        assertThat(doctor.admission(doctor.guest("Wartet weiter"))).isEnabled();
        assertThat(doctor.guest("Wartet geduldig")).hasCount(0);
    }

    @Test
    void theDoctorReloadsAndFindsWhoWaits() {
        var doctor = scene.doctor();
        scene.patient()
                .openLink(scene.appointment().link())
                .enterAs("Noch immer da")
                .isInWaitingRoom();
        assertThat(doctor.admission(doctor.guest("Noch immer da"))).isEnabled();

        doctor.reload();
        assertThat(doctor.admission(doctor.guest("Noch immer da"))).isEnabled();
    }
}
