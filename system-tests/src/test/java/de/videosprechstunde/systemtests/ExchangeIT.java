package de.videosprechstunde.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.assertions.LocatorAssertions;
import de.videosprechstunde.systemtests.browser.ExchangePanel;
import de.videosprechstunde.systemtests.browser.PatientBrowser;
import de.videosprechstunde.systemtests.browser.PracticeBrowser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What the two people hand each other beside sound and picture, under the product's own content security policy. */
@Needs(Needs.Thing.CHROMIUM)
class ExchangeIT {
    private static final int MEGABYTE = 1 << 20;

    /** Pixels in a row of the false screen, which is as wide as the window, and of the false camera. */
    private static final int SCREEN = 1000;

    private static final int CAMERA = 640;

    @RegisterExtension
    final Scene scene = new Scene();

    @TempDir
    Path files;

    private PracticeBrowser doctor;
    private PatientBrowser patient;

    @Test
    void theyWriteToEachOtherByKeyboardAlone() {
        begin();
        patient.exchange().write("Ich höre Sie nicht.").write("https://example.org");
        assertThat(doctor.exchange().region()).containsText("2 neue");
        doctor.exchange().unfold();
        assertThat(doctor.exchange().messages()).containsText("Ich höre Sie nicht.");
        assertThat(doctor.exchange().region()).not().containsText("2 neue");
        assertThat(doctor.exchange().region().locator("a")).hasCount(0);
        doctor.exchange().write("Bitte lauter stellen.");
        assertThat(doctor.exchange().field()).isFocused();
        assertThat(doctor.exchange().field()).hasValue("");
        assertThat(patient.exchange().messages()).containsText("Bitte lauter stellen.");
        assertThat(patient.exchange().messages()).not().containsText("noch nicht angekommen");

        doctor.exchange().field().fill("x".repeat(1001));
        doctor.exchange().field().press("Enter");
        assertThat(doctor.exchange().region()).containsText("Er hat 1001 Zeichen, höchstens 1000");

        doctor.returnToWaitingRoom();
        patient.isInWaitingRoom();
        assertThat(patient.exchange().region()).isHidden();
        doctor.admit("Erika Muster");
        patient.startsTalking();
        assertThat(patient.exchange().messages()).containsText("Bitte lauter stellen.");
        doctor.end();
        assertThat(patient.heading()).containsText("beendet");
        assertThat(patient.everything()).not().containsText("Bitte lauter stellen.");
        assertNothingWentWrong();
    }

    @Test
    void filesArriveAsTheyWereSentBothWays() throws IOException {
        begin();
        var finding = file("Befund (Knie).pdf", MEGABYTE + 4711);
        doctor.exchange().send(finding);
        assertThat(patient.exchange().transfer("Befund (Knie).pdf")).containsText("möchte Ihnen diese Datei senden");
        patient.exchange().choose("Befund (Knie).pdf", "Annehmen");
        assertSavedAs(finding, patient.exchange());
        assertThat(doctor.exchange().transfer("Befund (Knie).pdf")).containsText("Vollständig angekommen");

        var photo = file("Foto.jpg", 300_000);
        patient.exchange().send(photo);
        doctor.exchange().choose("Foto.jpg", "Annehmen");
        assertThat(doctor.exchange().transfer("Foto.jpg")).containsText("Vollständig empfangen");
        patient.leave();
        assertThat(doctor.everything()).containsText("hat das Gespräch verlassen");
        assertSavedAs(photo, doctor.exchange());
        assertNothingWentWrong();
    }

    @Test
    void whatIsDeclinedCancelledOrTooLargeLeavesNothing() throws IOException {
        begin();
        patient.exchange().send(file("Unerwünscht.txt", 10));
        doctor.exchange().choose("Unerwünscht.txt", "Ablehnen");
        assertThat(patient.exchange().transfer("Unerwünscht.txt")).containsText("nicht angenommen");

        patient.exchange().send(file("Film.mp4", 50 * MEGABYTE));
        doctor.exchange().choose("Film.mp4", "Annehmen");
        assertThat(patient.exchange().transfer("Film.mp4")).containsText("Wird gesendet");
        patient.exchange().choose("Film.mp4", "Abbrechen");
        assertThat(doctor.exchange().transfer("Film.mp4")).containsText("Abgebrochen");

        doctor.exchange().send(file("Zweiter.mp4", 50 * MEGABYTE));
        patient.exchange().choose("Zweiter.mp4", "Annehmen");
        assertThat(patient.exchange().transfer("Zweiter.mp4")).containsText("Wird empfangen");
        patient.exchange().choose("Zweiter.mp4", "Abbrechen");
        assertThat(doctor.exchange().transfer("Zweiter.mp4")).containsText("Abgebrochen");

        patient.exchange().send(file("Zu groß.mp4", 50 * MEGABYTE + 1));
        assertThat(patient.exchange().region()).containsText("„Zu groß.mp4“ ist zu groß. Höchstens 50 MB");
        assertThat(doctor.exchange().transfer("Zu groß.mp4")).hasCount(0);
        assertNothingWentWrong();
    }

    @Test
    void fiftyMegabytesLeaveTheConversationAlone() throws IOException {
        begin();
        var film = file("Film.mp4", 50 * MEGABYTE);
        patient.exchange().send(film);
        assertThat(doctor.exchange().transfer("Film.mp4")).isVisible();
        var heardBefore = doctor.connections().media().audioPacketsReceived();
        doctor.patientPicture().noteFrames();
        patient.practicePicture().noteFrames();
        var start = System.nanoTime();
        doctor.exchange().choose("Film.mp4", "Annehmen");
        assertThat(doctor.exchange().transfer("Film.mp4"))
                .containsText("Vollständig empfangen", new LocatorAssertions.ContainsTextOptions().setTimeout(600_000));
        var seconds = (System.nanoTime() - start) / 1e9;
        var seenByDoctor = doctor.patientPicture().frames();
        var seenByPatient = patient.practicePicture().frames();
        var heard = (doctor.connections().media().audioPacketsReceived() - heardBefore) / seconds;
        System.out.printf(
                "50 MiB in %.1f s (%.1f MiB/s); doctor sees %s, patient sees %s; sound packets a second %.0f%n",
                seconds, 50 / seconds, seenByDoctor, seenByPatient, heard);
        // How many frames a second there are says how busy the processor is, which works for all four ends here.
        for (var seen : List.of(seenByDoctor, seenByPatient)) {
            assertTrue(seen.longestGapMilliseconds() < 3_000, () -> "standstill: " + seen);
        }
        // Fifty of them are sent in a second.
        assertTrue(heard > 40, () -> "sound packets a second: " + heard);
        assertSavedAs(film, doctor.exchange());
    }

    @Test
    void eitherSideSharesAScreenUntilItStopsAndTheCameraIsAsBefore() {
        begin();
        doctor.click("Kamera ausschalten");
        doctor.click("Bildschirm teilen");
        assertThat(doctor.everything()).containsText("Sie teilen Ihren Bildschirm.");
        assertThat(patient.everything()).containsText("Die Praxis zeigt Ihnen ihren Bildschirm.");
        patient.practicePicture().isAsWideAs(SCREEN);
        patient.practicePicture().isMoving();
        doctor.click("Nicht mehr teilen");
        assertThat(patient.everything()).containsText("Die Praxis hat ihre Kamera ausgeschaltet");
        doctor.connections().awaitOutgoing("audio");

        patient.click("Bildschirm teilen");
        assertThat(doctor.everything()).containsText("Die Person zeigt Ihnen ihren Bildschirm.");
        doctor.patientPicture().isAsWideAs(SCREEN);
        patient.connections().endOutgoingVideo();
        assertThat(doctor.everything()).not().containsText("Die Person zeigt Ihnen ihren Bildschirm.");
        doctor.patientPicture().isAsWideAs(CAMERA);
        doctor.patientPicture().isMoving();

        patient.click("Bildschirm teilen");
        doctor.patientPicture().isAsWideAs(SCREEN);
        doctor.returnToWaitingRoom();
        patient.isInWaitingRoom();
        patient.connections().awaitOutgoing();
        assertThat(patient.button("Nicht mehr teilen")).isHidden();
        doctor.admit("Erika Muster");
        patient.startsTalking();
        doctor.patientPicture().isAsWideAs(CAMERA);
        assertNothingWentWrong();
    }

    private void begin() {
        doctor = scene.doctor();
        patient = scene.patient()
                .openLink(scene.appointment().link())
                .enterAs("Erika Muster")
                .isInWaitingRoom();
        assertThat(patient.exchange().region()).isHidden();
        doctor.admit("Erika Muster");
        patient.startsTalking();
        doctor.patientPicture().isMoving();
        patient.practicePicture().isMoving();
    }

    private Path file(String name, int size) throws IOException {
        var content = new byte[size];
        new Random(size).nextBytes(content);
        return Files.write(files.resolve(name), content);
    }

    private static void assertSavedAs(Path original, ExchangePanel panel) throws IOException {
        var saved = panel.save(original.getFileName().toString());
        assertEquals(-1, Files.mismatch(original, saved));
    }

    private void assertNothingWentWrong() {
        for (var window : scene.windows()) {
            assertEquals(List.of(), window.recording().pageErrors(), window.who());
            assertEquals(
                    List.of(),
                    window.recording().consoleErrors().stream()
                            .filter(error -> !error.startsWith("Failed to load resource"))
                            .toList(),
                    window.who());
        }
    }
}
