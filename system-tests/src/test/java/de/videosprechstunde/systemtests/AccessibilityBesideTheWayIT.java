package de.videosprechstunde.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import de.videosprechstunde.systemtests.browser.PatientBrowser;
import de.videosprechstunde.systemtests.browser.PracticeBrowser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Pages and states that are seen when something is wrong, or beside the consultation (R14). */
@Needs(Needs.Thing.CHROMIUM)
class AccessibilityBesideTheWayIT {
    @RegisterExtension
    final Scene scene = new Scene();

    @TempDir
    Path files;

    private final Examination examination = new Examination();

    @Test
    void whatKeepsAPatientOutside() {
        var appointments = scene.appointments();
        var patient = scene.patient();
        patient.openLink(appointments
                .at(ZonedDateTime.now(Appointments.BERLIN).plusHours(3))
                .link());
        assertThat(patient.everything()).containsText("Uhr");
        look(patient, "too early");

        var cancelled = appointments.now();
        appointments.cancel(cancelled);
        patient.openLink("about:blank").openLink(cancelled.link());
        assertThat(patient.heading()).containsText("abgesagt");
        look(patient, "cancelled");

        var refused = scene.patientWhoIsAsked().openLink(appointments.now().link());
        refused.click("Einverstanden");
        refused.click("Kamera und Mikrofon freigeben");
        assertThat(refused.alert()).containsText("erlaubt dieser Seite Kamera und Mikrofon nicht");
        look(refused, "camera refused");

        var old = scene.patient();
        old.window().page().addInitScript("delete window.RTCPeerConnection");
        old.openLink(scene.origin() + "/");
        assertThat(old.heading()).containsText("kann keine Videosprechstunde");
        look(old, "unsupported browser");

        var link = appointments.now().link();
        var computer = scene.patient().openLink(link).enterAs("Erst am Rechner").isInWaitingRoom();
        scene.patient().openLink(link).enterAs("Dann am Telefon").isInWaitingRoom();
        assertThat(computer.heading()).containsText("anderen Gerät");
        look(computer, "another device");
        examination.foundNothing("pages of patients who are kept outside");
    }

    @Test
    void whatTheyHandEachOther() throws IOException {
        var doctor = scene.doctor();
        var patient = scene.patient().openLink(scene.appointment().link()).enterAs("Zeigt etwas");
        doctor.admit("Zeigt etwas");
        patient.startsTalking();
        doctor.patientPicture().isMoving();

        patient.exchange().write("Das steht auf der Packung:");
        doctor.exchange().unfold().write("Danke.");
        assertThat(patient.exchange().messages()).containsText("Danke.");
        doctor.exchange().send(Files.write(files.resolve("Befund.pdf"), new byte[4711]));
        assertThat(patient.exchange().transfer("Befund.pdf")).isVisible();
        both(doctor, patient, "messages, a file offered");
        patient.exchange().choose("Befund.pdf", "Annehmen");
        assertThat(doctor.exchange().transfer("Befund.pdf")).containsText("Vollständig angekommen");
        doctor.saysThatThePicturesMatch();
        both(doctor, patient, "a file received, pictures compared");

        doctor.click("Bildschirm teilen");
        assertThat(patient.everything()).containsText("Die Praxis zeigt Ihnen ihren Bildschirm.");
        both(doctor, patient, "screen");
        doctor.click("Nicht mehr teilen");
        patient.click("Nur Ton");
        assertThat(patient.button("Wieder mit Bild")).isVisible();
        both(doctor, patient, "sound only");
        examination.foundNothing("pages with what people hand each other");
    }

    @Test
    void theWeekTheMoveAndTheOpenConsultationHour() {
        var reception = scene.practice("empfang", UnaryOperator.identity());
        scene.appointment();
        reception.click("Wochenansicht");
        look(reception, "week");
        reception.click("Tagesansicht");
        reception.window().page().getByText("Verschieben").first().click();
        assertThat(reception.everything()).containsText("Termin verschieben");
        look(reception, "moving");

        var now = LocalTime.now(Appointments.BERLIN);
        var hour = reception.openHour(
                now.isBefore(LocalTime.of(0, 30)) ? LocalTime.MIN : now.minusMinutes(30),
                now.isAfter(LocalTime.of(22, 30)) ? LocalTime.of(23, 58) : now.plusMinutes(80));
        var patient = scene.patient()
                .typeCode(scene.origin(), reception.givePlace(hour))
                .enterAs("Ohne Termin")
                .isInWaitingRoom();
        look(reception, "open hour, a place given");
        look(patient, "in the queue");
        var doctor = scene.doctor();
        assertThat(doctor.claiming(doctor.queue(hour).last()))
                .isEnabled(new LocatorAssertions.IsEnabledOptions().setTimeout(45_000));
        look(doctor, "queue");
        examination.foundNothing("pages of the week, the move and the open hour");
    }

    private void both(PracticeBrowser doctor, PatientBrowser patient, String state) {
        look(doctor, state);
        look(patient, state);
    }

    private void look(PatientBrowser patient, String state) {
        examination.glance(patient.window().page(), state);
    }

    private void look(PracticeBrowser practice, String state) {
        examination.glance(practice.window().page(), "practice: " + state);
    }
}
