package de.videosprechstunde.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The same code on another device: one seat, never two patients on it. */
@Needs(Needs.Thing.CHROMIUM)
class SecondDeviceIT {
    @RegisterExtension
    final Scene scene = new Scene();

    @Test
    void theSecondDeviceWaitsOnTheSameSeatAndTheFirstMayTakeItBack() {
        var doctor = scene.doctor();
        var link = scene.appointment().link();
        var computer = scene.patient().openLink(link).enterAs("Am Rechner");
        assertThat(doctor.admission(doctor.guest("Am Rechner"))).isEnabled();

        scene.patient().openLink(link).enterAs("Am Telefon").isInWaitingRoom();
        assertThat(computer.heading()).containsText("anderen Gerät");
        assertThat(doctor.admission(doctor.guest("Am Telefon"))).isEnabled();
        assertThat(doctor.guest("Am Rechner")).hasCount(0);

        computer.click("Hier weitermachen");
        assertThat(doctor.admission(doctor.guest("Am Rechner"))).isEnabled();
        assertThat(doctor.guest("Am Telefon")).hasCount(0);
    }

    @Test
    void inARunningConsultationTheSecondDeviceNeedsANewAdmission() {
        var doctor = scene.doctor();
        var link = scene.appointment().link();
        var computer = scene.patient().openLink(link).enterAs("Erst Rechner");
        doctor.admit("Erst Rechner");
        computer.startsTalking();
        doctor.patientPicture().isMoving();

        var telephone = scene.patient().openLink(link).enterAs("Dann Telefon").isInWaitingRoom();
        assertThat(computer.heading()).containsText("anderen Gerät");
        assertThat(doctor.admission(doctor.guest("Dann Telefon"))).isEnabled();
        assertThat(telephone.practicePicture().video()).isHidden();

        doctor.admit("Dann Telefon");
        telephone.startsTalking();
        telephone.practicePicture().isMoving();
        doctor.patientPicture().isMoving();
    }
}
