package de.videosprechstunde.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.assertions.LocatorAssertions;
import de.videosprechstunde.systemtests.browser.PatientBrowser;
import de.videosprechstunde.systemtests.browser.PracticeBrowser;
import java.time.LocalTime;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An open consultation hour: one queue, several doctors, and the name only to the one who claims. */
@Needs(Needs.Thing.CHROMIUM)
class OpenHourIT {
    /** Five browsers on two cores, two of them in a consultation: a connection may take longer than elsewhere. */
    private static final LocatorAssertions.IsEnabledOptions BESIDE_OTHERS =
            new LocatorAssertions.IsEnabledOptions().setTimeout(45_000);

    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    /** Another time each: whoever waited in the last test's hour may still be listed in it. */
    private static int hours;

    @RegisterExtension
    final Scene scene = new Scene();

    private String hour;

    @Test
    void twoDoctorsDrawFromOneQueueAndOnlyWhoClaimsLearnsTheName() {
        var reception = opens("empfang");
        var sommer = scene.doctor();
        var winter = scene.practice("arzt", UnaryOperator.identity());
        var anna = waitsInQueue(reception, "Anna Eins");
        assertThat(anna.status()).containsText("Sie sind als Nächstes an der Reihe");
        var bernd = waitsInQueue(reception, "Bernd Zwei");
        assertThat(bernd.status()).containsText("Vor Ihnen: 1.");
        for (PracticeBrowser page : List.of(reception, sommer, winter)) {
            assertThat(page.queue(hour)).hasCount(2);
        }
        assertThat(reception.button("Übernehmen")).hasCount(0);
        assertEquals(List.of(), framesWith(anna, "sdp"));

        sommer.claiming(sommer.queue(hour).first()).click();
        assertThat(sommer.admission(sommer.guest("Anna Eins"))).isEnabled(BESIDE_OTHERS);
        for (PracticeBrowser page : List.of(reception, sommer, winter)) {
            assertThat(page.queue(hour)).hasCount(1);
        }
        assertThat(bernd.status()).containsText("Sie sind als Nächstes an der Reihe");
        sommer.admit("Anna Eins");
        anna.startsTalking();
        sommer.patientPicture().isMoving();
        anna.practicePicture().isMoving();

        winter.claiming(winter.queue(hour).first()).click();
        assertThat(winter.admission(winter.guest("Bernd Zwei"))).isEnabled(BESIDE_OTHERS);
        winter.giveBack("Bernd Zwei");
        assertThat(bernd.status()).containsText("Sie sind als Nächstes an der Reihe");
        assertThat(winter.guest("Bernd Zwei")).hasCount(0);
        winter.claiming(winter.queue(hour).first()).click();
        winter.admit("Bernd Zwei");
        bernd.startsTalking();
        winter.patientPicture().isMoving();

        sommer.end();
        assertThat(anna.heading()).containsText("beendet");
        for (PracticeBrowser page : List.of(reception, winter)) {
            assertThat(page.everything()).not().containsText("Anna Eins");
        }
        assertThat(sommer.everything()).not().containsText("Bernd Zwei");
        assertHeardNothingOf(anna, bernd);
        assertHeardNothingOf(bernd, anna);
    }

    @Test
    void ofTwoDoctorsWhoPressAtOnceOneWinsAndTheOtherIsToldSo() {
        var reception = opens("empfang");
        var doctors = List.of(scene.doctor(), scene.practice("arzt", UnaryOperator.identity()));
        waitsInQueue(reception, "Clara Drei");
        for (PracticeBrowser doctor : doctors) {
            assertThat(doctor.claiming(doctor.queue(hour).last())).isEnabled(BESIDE_OTHERS);
        }
        for (PracticeBrowser doctor : doctors) {
            doctor.claiming(doctor.queue(hour).last())
                    .evaluate("button => { setTimeout(() => button.click(), 1000 - Date.now() % 1000); }");
        }
        doctors.getFirst().window().page().waitForCondition(() -> doctors.stream()
                .anyMatch(doctor -> doctor.everything().textContent().contains("hat diese Person gerade übernommen")));
        var winners = doctors.stream()
                .filter(doctor -> !doctor.everything().textContent().contains("hat diese Person gerade übernommen"))
                .toList();
        assertEquals(1, winners.size());
        assertThat(winners.getFirst().admission(winners.getFirst().guest("Clara Drei")))
                .isEnabled(BESIDE_OTHERS);
        var loser = doctors.stream()
                .filter(doctor -> !winners.contains(doctor))
                .findFirst()
                .orElseThrow();
        assertThat(loser.everything()).not().containsText("Clara Drei");
    }

    @Test
    void aConsultationIsHandedOverWithThePatientsYesAndWithoutANewCode() {
        var reception = opens("empfang");
        var sommer = scene.doctor();
        var winter = scene.practice("arzt", UnaryOperator.identity());
        var dora = waitsInQueue(reception, "Dora Vier");
        sommer.claiming(sommer.queue(hour).last()).click();
        sommer.admit("Dora Vier");
        dora.startsTalking();
        sommer.patientPicture().isMoving();

        sommer.handOverTo("Dr. med. Emil Winter");
        assertThat(dora.alert()).containsText("Dr. med. Emil Winter würde Sie gern übernehmen");
        assertThat(winter.everything()).not().containsText("Dora Vier");
        sommer.patientPicture().isMoving();
        dora.click("Ja, einverstanden");
        assertThat(winter.admission(winter.guest("Dora Vier"))).isEnabled(BESIDE_OTHERS);
        assertThat(sommer.button("Sprechstunde beenden")).hasCount(0);
        assertThat(sommer.everything()).not().containsText("Dora Vier");

        winter.admit("Dora Vier");
        dora.startsTalking();
        winter.patientPicture().isMoving();
        dora.practicePicture().isMoving();
        winter.end();
        assertThat(dora.heading()).containsText("beendet");
    }

    private PracticeBrowser opens(String user) {
        var practice = scene.practice(user, UnaryOperator.identity());
        var now = LocalTime.now(Appointments.BERLIN);
        int apart = ++hours;
        var from = now.isBefore(LocalTime.of(0, 30)) ? LocalTime.MIN : now.minusMinutes(10 + apart);
        var until = now.isAfter(LocalTime.of(22, 30)) ? LAST_MINUTE : now.plusMinutes(60 + apart);
        hour = practice.openHour(from, until);
        return practice;
    }

    private PatientBrowser waitsInQueue(PracticeBrowser reception, String name) {
        var patient = scene.patient().typeCode(scene.origin(), reception.givePlace(hour));
        assertThat(patient.everything()).containsText("Offene Sprechstunde");
        return patient.enterAs(name).isInWaitingRoom();
    }

    private static void assertHeardNothingOf(PatientBrowser patient, PatientBrowser other) {
        String room = roomOf(other);
        assertFalse(framesWith(patient, roomOf(patient)).isEmpty());
        assertEquals(List.of(), framesWith(patient, room));
    }

    /** The first message that names one is the position. */
    private static String roomOf(PatientBrowser patient) {
        String position = framesWith(patient, "\"position\"").getFirst();
        String room = position.replaceAll(".*\"room\":\"([0-9a-f-]{36})\".*", "$1");
        assertTrue(room.length() == 36, position);
        return room;
    }

    private static List<String> framesWith(PatientBrowser patient, String text) {
        var recording = patient.window().recording();
        return Stream.concat(recording.sentFrames().stream(), recording.receivedFrames().stream())
                .filter(frame -> frame.contains(text))
                .toList();
    }
}
