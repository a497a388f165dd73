package de.videosprechstunde.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Staff organise: they see that somebody waits, never who, and hold no consultation (rule R7). */
@Needs(Needs.Thing.CHROMIUM)
class StaffIT {
    private static final String NAME = "Unsichtbar Fürs Personal";

    @RegisterExtension
    final Scene scene = new Scene();

    @Test
    void receptionSeesThatSomebodyWaitsAndNothingMore() {
        var start = ZonedDateTime.now(Appointments.BERLIN).plusMinutes(17);
        var appointment = scene.appointments().at(start);
        var reception = scene.practice("empfang", UnaryOperator.identity());
        var waiting = reception
                .guests()
                .filter(new Locator.FilterOptions().setHasText(start.format(DateTimeFormatter.ofPattern("HH:mm"))));
        assertThat(waiting).hasCount(0);

        var patient = scene.patient().openLink(appointment.link()).enterAs(NAME).isInWaitingRoom();
        assertThat(waiting).hasCount(1);
        assertThat(waiting).containsText("Jemand wartet");
        assertThat(waiting).containsText("Ada Sommer");

        var doctor = scene.doctor();
        assertThat(doctor.admission(doctor.guest(NAME))).isEnabled();
        assertThat(reception.everything()).not().containsText(NAME);
        assertThat(reception.button("Hereinbitten")).hasCount(0);
        var received = reception.window().recording().receivedFrames();
        assertTrue(received.stream().anyMatch(frame -> frame.contains(appointment.room())));
        assertEquals(
                List.of(),
                received.stream().filter(frame -> frame.contains("sdp")).toList());

        patient.leave();
        assertThat(waiting).hasCount(0);
    }

    @Test
    void accountOfNoPracticeIsToldSoAndCanSignOut() {
        var billing = scene.notSignedIn("abrechnung", UnaryOperator.identity()).giveCredentials("abrechnung");
        assertThat(billing.everything()).containsText("Ihr Konto gehört zu keiner Praxis");
        assertThat(billing.button("Abmelden")).isVisible();
    }
}
