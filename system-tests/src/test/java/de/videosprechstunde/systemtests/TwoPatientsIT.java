package de.videosprechstunde.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.assertions.PageAssertions;
import de.videosprechstunde.systemtests.Appointments.Appointment;
import de.videosprechstunde.systemtests.browser.PatientBrowser;
import de.videosprechstunde.systemtests.browser.PracticeBrowser;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Patients in the same waiting room never learn of each other (promise 5). */
@Needs(Needs.Thing.CHROMIUM)
class TwoPatientsIT {
    private static final String NOTIFICATION = "Jemand wartet im Wartezimmer.";

    /** Nobody of other tests waits for this one. */
    private static final String CALM = "arzt";

    /** Milliseconds after which whoever another test has left in a queue or a waiting room is forgotten. */
    private static final double LEFT_BEHIND = 180_000;

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

    /** The doctor is not disturbed by further callers (R8). A ring is two tones; switching the bell on lets it be heard. */
    @Test
    void whoArrivesInAConsultationIsSeenAndNotHeardAndInBetweenTheBellRings() {
        var doctor = scene.practice(CALM, UnaryOperator.identity());
        assertThat(doctor.window().page())
                .hasTitle(Pattern.compile("^[^(]"), new PageAssertions.HasTitleOptions().setTimeout(LEFT_BEHIND));
        doctor.wantsToBeTold();
        assertWasTold(doctor, 2, List.of());
        var anna = scene.patient()
                .openLink(scene.appointmentsOf(CALM).now().link())
                .enterAs("Anna Eins");
        assertThat(doctor.admission(doctor.guest("Anna Eins"))).isEnabled();
        assertThat(doctor.window().page()).hasTitle(Pattern.compile("^\\(1\\) "));
        assertWasTold(doctor, 4, List.of(NOTIFICATION));

        doctor.admit("Anna Eins");
        anna.startsTalking();
        assertThat(doctor.window().page()).hasTitle(Pattern.compile("^[^(]"));
        scene.patient().openLink(scene.appointmentsOf(CALM).now().link()).enterAs("Bernd Zwei");
        assertThat(doctor.guest("Bernd Zwei")).isVisible();
        assertThat(doctor.window().page()).hasTitle(Pattern.compile("^\\(1\\) "));
        doctor.patientPicture().isMoving();
        doctor.end();
        assertThat(anna.heading()).containsText("beendet");
        assertWasTold(doctor, 4, List.of(NOTIFICATION));

        scene.patient().openLink(scene.appointmentsOf(CALM).now().link()).enterAs("Clara Drei");
        assertThat(doctor.guest("Clara Drei")).isVisible();
        assertThat(doctor.window().page()).hasTitle(Pattern.compile("^\\(2\\) "));
        assertWasTold(doctor, 6, List.of(NOTIFICATION, NOTIFICATION));
    }

    private static void assertWasTold(PracticeBrowser doctor, int tones, List<String> notifications) {
        doctor.window().page().waitForCondition(() -> doctor.tones() >= tones);
        assertEquals(tones, doctor.tones());
        assertEquals(notifications, doctor.notifications());
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
