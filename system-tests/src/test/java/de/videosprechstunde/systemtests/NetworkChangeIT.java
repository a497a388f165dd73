package de.videosprechstunde.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.assertions.LocatorAssertions;
import de.videosprechstunde.local.Settings;
import de.videosprechstunde.systemtests.browser.PatientBrowser;
import de.videosprechstunde.systemtests.browser.Picture;
import de.videosprechstunde.systemtests.browser.PracticeBrowser;
import de.videosprechstunde.systemtests.nat.NatKind;
import de.videosprechstunde.systemtests.nat.NatLaboratory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The network changes in the middle of a consultation: it goes on by itself. */
@Needs({Needs.Thing.CHROMIUM, Needs.Thing.COTURN, Needs.Thing.NETWORK_NAMESPACES})
class NetworkChangeIT {
    private static int people;

    @RegisterExtension
    final Scene scene = new Scene();

    /** Another one each time: the last test's patient may still be listed as away. */
    private final String name = "Wechselt das Netz (" + ++people + ")";

    private NatLaboratory laboratory;
    private PracticeBrowser doctor;
    private PatientBrowser patient;

    @BeforeEach
    void networksOfTheirOwn() {
        laboratory = NatLaboratory.start(
                NatKind.CONE, NatKind.CONE, Settings.findRoot().resolve("stun-config/turnserver.conf"));
        laboratory.carryHttp(scene.installation().port());
        laboratory.carryStun(scene.installation().stunPort());
    }

    private void theyTalk() {
        doctor = scene.practice(Scene.DOCTOR, laboratory::behindA);
        patient = scene.patient("patient", laboratory::behindB)
                .openLink(scene.appointment().link())
                .enterAs(name);
        doctor.admit(name);
        patient.startsTalking();
        doctor.patientPicture().isMoving();
        patient.practicePicture().isMoving();
    }

    @AfterEach
    void takeDown() {
        laboratory.close();
    }

    @Test
    void anotherAddressOfThePatientsMachineInterruptsForSecondsOnly() {
        goesOnAfter(lab -> lab.siteB().getsAnotherAddress());
    }

    @Test
    void anotherAddressOfTheDoctorsMachineInterruptsForSecondsOnly() {
        goesOnAfter(lab -> lab.siteA().getsAnotherAddress());
    }

    @Test
    void anotherPublicAddressOfThePatientsRouterIsNoticedThoughNobodyIsTold() {
        goesOnAfter(lab -> lab.siteB().getsAnotherPublicAddress());
    }

    @Test
    void anotherPublicAddressOfTheDoctorsRouterIsNoticedThoughNobodyIsTold() {
        goesOnAfter(lab -> lab.siteA().getsAnotherPublicAddress());
    }

    @Test
    void bothSidesChangeTheirNetworkAtOnce() {
        goesOnAfter(lab -> {
            lab.siteA().getsAnotherPublicAddress();
            lab.siteB().getsAnotherAddress();
        });
    }

    @Test
    void theCableIsOutForEightSeconds() {
        goesOnAfter(NetworkChangeIT::pullTheCableOut);
    }

    @Test
    void aFileOnItsWayArrivesAsItWasAlthoughTheCableIsOut(@TempDir Path folder) throws IOException {
        theyTalk();
        var content = new byte[8 << 20];
        new Random(8).nextBytes(content);
        var film = Files.write(folder.resolve("Film.mp4"), content);
        patient.exchange().send(film);
        doctor.exchange().choose("Film.mp4", "Annehmen");
        assertThat(doctor.exchange().transfer("Film.mp4")).containsText("Wird empfangen");
        pullTheCableOut(laboratory);
        assertThat(doctor.exchange().transfer("Film.mp4"))
                .containsText("Vollständig empfangen", new LocatorAssertions.ContainsTextOptions().setTimeout(120_000));
        assertEquals(-1, Files.mismatch(film, doctor.exchange().save("Film.mp4")));
    }

    private static void pullTheCableOut(NatLaboratory laboratory) {
        laboratory.siteB().unplug();
        await(Duration.ofSeconds(8));
        laboratory.siteB().plugIn();
    }

    private void goesOnAfter(Consumer<NatLaboratory> moment) {
        theyTalk();
        var atDoctor = doctor.patientPicture();
        var atPatient = patient.practicePicture();
        atDoctor.watchPauses();
        atPatient.watchPauses();
        moment.accept(laboratory);
        assertBackAfterAPause(atDoctor);
        assertBackAfterAPause(atPatient);
        // No second entry: whoever is in the consultation does not wait.
        assertThat(doctor.guest(name)).hasCount(0);
        doctor.returnToWaitingRoom();
        assertThat(doctor.guest(name)).hasCount(1);
        assertThat(doctor.admission(doctor.guest(name))).isEnabled();
        patient.isInWaitingRoom();
    }

    /** Frames that come after a pause: without it the moment would have changed nothing. */
    private static void assertBackAfterAPause(Picture picture) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .until(() -> picture.longestPause().milliseconds() > 500);
        picture.isMoving();
        assertTrue(picture.longestPause().milliseconds() < 20_000);
    }

    private static void await(Duration duration) {
        var end = Instant.now().plus(duration);
        Awaitility.await().atMost(duration.plusSeconds(5)).until(() -> Instant.now()
                .isAfter(end));
    }
}
