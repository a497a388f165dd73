package de.videosprechstunde.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import de.videosprechstunde.systemtests.browser.BrowserWindow;
import de.videosprechstunde.systemtests.browser.PatientBrowser;
import de.videosprechstunde.systemtests.browser.Picture;
import de.videosprechstunde.systemtests.browser.PracticeBrowser;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Machines and devices fail in the middle of a consultation: it goes on, without a second code, entry or admission. */
@Needs(Needs.Thing.CHROMIUM)
class InterruptionIT {
    @RegisterExtension
    final Scene scene = new Scene();

    private PracticeBrowser doctor;
    private PatientBrowser patient;

    @Test
    void bothReloadAtOnceAndOnlyTheNameIsAskedForAgain() {
        theyTalkAs("Beide laden neu");
        var pages = List.of(doctor.window().page(), patient.window().page());
        pages.forEach(page -> page.evaluate("() => { window.before = true; setTimeout(() => location.reload()); }"));
        pages.forEach(page -> page.waitForFunction("() => !window.before"));
        patient.giveName("Beide laden neu");
        theySeeEachOther();
        assertThat(doctor.guest("Beide laden neu")).hasCount(0);
    }

    @Test
    void thePatientsLaptopSleepsForTwentySeconds() {
        theyTalkAs("Klappt den Deckel zu");
        doctor.patientPicture().watchPauses();
        sleepFor(patient.window(), Duration.ofSeconds(20));
        theySeeEachOther();
        stoodStill(doctor.patientPicture());
        isOneEntry("Klappt den Deckel zu");
    }

    @Test
    void theDoctorsLaptopSleepsForTwentySeconds() {
        theyTalkAs("Wartet auf die Praxis");
        patient.practicePicture().watchPauses();
        sleepFor(doctor.window(), Duration.ofSeconds(20));
        theySeeEachOther();
        stoodStill(patient.practicePicture());
        isOneEntry("Wartet auf die Praxis");
    }

    @Test
    void thePatientsPhoneIsLockedForAMoment() {
        theyTalkAs("Sperrt das Telefon");
        doctor.patientPicture().watchPauses();
        patient.window().lock();
        try {
            await(Duration.ofSeconds(8));
        } finally {
            patient.window().unlock();
        }
        theySeeEachOther();
        stoodStill(doctor.patientPicture());
        isOneEntry("Sperrt das Telefon");
    }

    @Test
    void anUnpluggedCameraIsReplacedByWhatIsThere() {
        theyTalkAs("Zieht den Stecker");
        end("video");
        theySeeEachOther();
        patient.connections().awaitOutgoing("audio", "video");
    }

    @Test
    void aWithdrawnPermissionEndsNothingAndCanBeGivenAgain() {
        theyTalkAs("Nimmt die Erlaubnis");
        patient.window()
                .page()
                .evaluate("() => { const devices = navigator.mediaDevices; systemTests.ask = devices.getUserMedia;"
                        + "devices.getUserMedia = async () => { throw new DOMException('', 'NotAllowedError'); }; }");
        end("video");
        end("audio");
        patient.practicePicture().isMoving();
        patient.window().page().evaluate("() => { navigator.mediaDevices.getUserMedia = systemTests.ask; }");
        patient.click("Kamera und Mikrofon freigeben");
        theySeeEachOther();
    }

    /** Glare (RFC 8829, section 4.1.10): whose offer is given up, and both connections agree in the end. */
    @Test
    void bothBeginToNegotiateAtTheSameMomentAndTheConsultationGoesOn() {
        theyTalkAs("Redet dazwischen");
        var pages = List.of(doctor.window().page(), patient.window().page());
        var before = pages.stream().map(InterruptionIT::credentials).toList();
        for (int round = 0; round < 5; round++) {
            var earlier = pages.stream().map(InterruptionIT::credentials).toList();
            pages.forEach(
                    page -> page.evaluate(
                            "() => { setTimeout(() => systemTests.connections().at(-1).restartIce(), 1000 - Date.now() % 1000); }"));
            for (int i = 0; i < pages.size(); i++) {
                pages.get(i)
                        .waitForFunction(
                                "earlier => { const { signalingState, localDescription } = systemTests.connections().at(-1);"
                                        + "return signalingState === 'stable' && !localDescription.sdp.includes(earlier); }",
                                earlier.get(i));
            }
            theySeeEachOther();
        }
        assertEquals(
                2,
                pages.stream()
                        .map(InterruptionIT::credentials)
                        .filter(now -> !before.contains(now))
                        .count());
        isOneEntry("Redet dazwischen");
    }

    /** What a restart of ICE changes (RFC 8445, section 9). */
    private static String credentials(Page page) {
        return (String) page.evaluate(
                "() => systemTests.connections().at(-1).localDescription.sdp.match(/a=ice-ufrag:[^\\s]+/)[0]");
    }

    /** Or the machine has not slept. */
    private static void stoodStill(Picture picture) {
        assertTrue(picture.longestPause().milliseconds() > 5_000, () -> "" + picture.longestPause());
    }

    private void theyTalkAs(String name) {
        doctor = scene.doctor();
        patient = scene.patient().openLink(scene.appointment().link()).enterAs(name);
        doctor.admit(name);
        patient.startsTalking();
        theySeeEachOther();
    }

    private void theySeeEachOther() {
        doctor.patientPicture().isMoving();
        patient.practicePicture().isMoving();
    }

    private void isOneEntry(String name) {
        doctor.returnToWaitingRoom();
        assertThat(doctor.guest(name)).hasCount(1);
        assertThat(doctor.admission(doctor.guest(name))).isEnabled();
    }

    private static void sleepFor(BrowserWindow window, Duration duration) {
        window.fallAsleep();
        try {
            await(duration);
        } finally {
            window.wakeUp();
        }
    }

    /** What a page sees of a device that is gone: no script can make a browser say so by itself. */
    private void end(String kind) {
        patient.window()
                .page()
                .evaluate(
                        "kind => systemTests.connections().flatMap(connection => connection.getSenders())"
                                + ".map(({ track }) => track).filter(track => track?.kind === kind)"
                                + ".forEach(track => { track.stop(); track.dispatchEvent(new Event('ended')); })",
                        kind);
    }

    private static void await(Duration duration) {
        var end = Instant.now().plus(duration);
        Awaitility.await().atMost(duration.plusSeconds(5)).until(() -> Instant.now()
                .isAfter(end));
    }
}
