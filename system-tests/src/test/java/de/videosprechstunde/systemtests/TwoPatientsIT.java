package de.videosprechstunde.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.videosprechstunde.systemtests.Appointments.Appointment;
import de.videosprechstunde.systemtests.browser.PatientBrowser;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Patients in the same waiting room never learn of each other (promise 5). */
@Needs(Needs.Thing.CHROMIUM)
class TwoPatientsIT {
    @RegisterExtension
    final Scene scene = new Scene();

    @Test
    void bothWaitAndOneIsAdmittedWhileTheOtherHearsNothingOfIt() {
        var doctor = scene.doctor();
        var first = scene.appointment();
        var second = scene.appointment();
        var anna = scene.patient().openLink(first.link()).enterAs("Anna Eins");
        var bernd = scene.patient().openLink(second.link()).enterAs("Bernd Zwei");
        assertThat(doctor.admission(doctor.guest("Anna Eins"))).isEnabled();
        assertThat(doctor.admission(doctor.guest("Bernd Zwei"))).isEnabled();

        doctor.admit("Anna Eins");
        anna.startsTalking();
        doctor.patientPicture().isMoving();
        assertThat(doctor.admission(doctor.guest("Bernd Zwei"))).isDisabled();
        bernd.isInWaitingRoom();
        doctor.end();
        assertThat(anna.heading()).containsText("beendet");

        doctor.admit("Bernd Zwei");
        bernd.startsTalking();
        doctor.patientPicture().isMoving();

        assertHeardOnlyOf(anna, first, second);
        assertHeardOnlyOf(bernd, second, first);
    }

    private static void assertHeardOnlyOf(PatientBrowser patient, Appointment own, Appointment other) {
        var recording = patient.window().recording();
        var frames = Stream.concat(recording.sentFrames().stream(), recording.receivedFrames().stream())
                .toList();
        assertTrue(frames.stream().anyMatch(frame -> frame.contains(own.room())), "the own room is in no frame");
        assertEquals(
                List.of(),
                frames.stream().filter(frame -> frame.contains(other.room())).toList());
    }
}
