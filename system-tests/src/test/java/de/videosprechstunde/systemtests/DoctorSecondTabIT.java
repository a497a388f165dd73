package de.videosprechstunde.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Of several tabs of one doctor one holds the seats; the others watch and may take over. */
@Needs(Needs.Thing.CHROMIUM)
class DoctorSecondTabIT {
    @RegisterExtension
    final Scene scene = new Scene();

    @Test
    void theSecondTabWatchesUntilItTakesOver() {
        var first = scene.doctor();
        var start = ZonedDateTime.now(Appointments.BERLIN).plusMinutes(11);
        var patient =
                scene.patient().openLink(scene.appointments().at(start).link()).enterAs("Zwei Fenster");
        assertThat(first.admission(first.guest("Zwei Fenster"))).isEnabled();

        var second = first.secondTab();
        assertThat(second.everything()).containsText("in einem anderen Fenster");
        var waiting = second.guest("Termin " + start.format(DateTimeFormatter.ofPattern("HH:mm")));
        assertThat(waiting).hasCount(1);
        assertThat(waiting).containsText("Name noch unbekannt");
        assertThat(first.admission(first.guest("Zwei Fenster"))).isEnabled();

        second.click("Hier übernehmen");
        assertThat(second.admission(second.guest("Zwei Fenster"))).isEnabled();
        assertThat(first.everything()).containsText("in einem anderen Fenster");

        second.admit("Zwei Fenster");
        patient.startsTalking();
        second.patientPicture().isMoving();
        patient.practicePicture().isMoving();
    }
}
