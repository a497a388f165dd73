package de.videosprechstunde.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.videosprechstunde.systemtests.browser.PatientBrowser;
import de.videosprechstunde.systemtests.browser.PracticeBrowser;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The whole way, from making the appointment to the end. */
@Needs(Needs.Thing.CHROMIUM)
class ConsultationIT {
    @RegisterExtension
    final Scene scene = new Scene();

    @Test
    void doctorAndPatientSeeAndHearEachOtherUntilTheDoctorEndsIt() {
        var doctor = scene.doctor();
        var code = doctor.makeAppointment(ZonedDateTime.now(Appointments.BERLIN), 15);
        assertTrue(code.strip().matches("[0-9][0-9 ]{8,}[0-9]"), code);

        var patient = scene.patient().typeCode(scene.origin(), code).enterAs("Erika Muster");
        patient.isInWaitingRoom();
        assertThat(doctor.guest("Erika Muster")).isVisible();
        doctor.admit("Erika Muster");
        patient.startsTalking();
        seeAndHearEachOther(doctor, patient);
        assertEquals(scene.installation().stunServers(), patient.connections().iceServers());

        doctor.end();
        assertThat(patient.heading()).containsText("beendet");
        assertThat(doctor.button("Sprechstunde beenden")).isHidden();
        assertThat(doctor.guest("Erika Muster")).hasCount(0);

        patient.isToldTheEnd(scene.origin() + "/#" + code.replace(" ", ""));
        assertThat(patient.everything()).not().containsText("eintreten");
        assertNothingWentWrong();
    }

    @Test
    void eitherSideTurnsCameraAndMicrophoneOffAndOn() {
        var consultation = running("Kamera aus");
        var doctor = consultation.doctor();
        var patient = consultation.patient();

        patient.click("Kamera ausschalten");
        assertThat(doctor.everything()).containsText("Die andere Kamera ist ausgeschaltet");
        assertThat(doctor.patientPicture().video()).isHidden();
        patient.connections().awaitOutgoing("audio");
        // Off is off: the device was let go, so that its light is out.
        assertThat(patient.ownPicture().video()).hasCount(0);
        patient.click("Kamera einschalten");
        doctor.patientPicture().isMoving();
        patient.click("Mikrofon ausschalten");
        assertThat(doctor.everything()).containsText("Das andere Mikrofon ist ausgeschaltet");
        patient.connections().awaitOutgoing("video");
        patient.click("Mikrofon einschalten");
        patient.connections().awaitOutgoing("audio", "video");

        doctor.click("Kamera ausschalten");
        assertThat(patient.everything()).containsText("Die Praxis hat ihre Kamera ausgeschaltet");
        assertThat(patient.practicePicture().video()).isHidden();
        doctor.click("Kamera einschalten");
        patient.practicePicture().isMoving();
        assertNothingWentWrong();
    }

    @Test
    void eitherSideGoesOnWithSoundOnlyAndBackToThePicture() {
        var consultation = running("Nur Ton");
        var doctor = consultation.doctor();
        var patient = consultation.patient();

        patient.click("Nur Ton");
        assertThat(doctor.everything()).containsText("Die Person hat auf „Nur Ton“ umgestellt");
        patient.connections().awaitOutgoing("audio");
        doctor.connections().awaitOutgoing("audio");
        assertThat(doctor.patientPicture().video()).isHidden();
        assertThat(patient.practicePicture().video()).isHidden();
        doctor.connections().awaitHearing();
        patient.click("Wieder mit Bild");
        seeAndHearEachOther(doctor, patient);

        doctor.click("Nur Ton");
        assertThat(patient.everything()).containsText("Die Praxis hat auf „Nur Ton“ umgestellt");
        patient.connections().awaitOutgoing("audio");
        doctor.click("Wieder mit Bild");
        seeAndHearEachOther(doctor, patient);
        assertNothingWentWrong();
    }

    @Test
    void backInTheWaitingRoomNothingIsSentUntilTheNextAdmission() {
        var consultation = running("Zurück gebeten");
        var doctor = consultation.doctor();
        var patient = consultation.patient();

        doctor.returnToWaitingRoom();
        patient.isInWaitingRoom();
        patient.connections().awaitOutgoing();
        doctor.connections().awaitOutgoing();
        assertThat(patient.practicePicture().video()).isHidden();
        assertThat(doctor.admission(doctor.guest("Zurück gebeten"))).isEnabled();

        doctor.admit("Zurück gebeten");
        patient.startsTalking();
        seeAndHearEachOther(doctor, patient);
    }

    @Test
    void thePatientLeavesByMistakeAndComesBackWithTheSameCode() {
        var consultation = running("Versehentlich weg");
        var doctor = consultation.doctor();
        var patient = consultation.patient();
        patient.leave();
        assertThat(patient.heading()).containsText("verlassen");
        assertThat(doctor.everything()).containsText("hat das Gespräch verlassen");

        patient.click("Wieder eintreten");
        seeAndHearEachOther(doctor, patient);
    }

    @Test
    void bothSidesAgreeToTheRulesAndReadWhoIsInTheRoom() {
        var doctor = scene.doctor();
        var appointment = scene.appointment();
        var patient = scene.patient()
                .openLink(appointment.link())
                .isAccompanied()
                .enterAs("In Begleitung")
                .isInWaitingRoom();
        doctor.admit("In Begleitung");
        patient.startsTalking();
        assertThat(doctor.everything()).containsText("Auf der anderen Seite ist noch jemand im Raum.");

        doctor.tick("Alle im Raum sind vorgestellt");
        assertThat(patient.everything()).containsText("hört außer Ihrer Ärztin oder Ihrem Arzt niemand zu");
        doctor.tick("Niemand nimmt Bild oder Ton auf");
        doctor.tick("Wer mithört, weiß");
        assertThat(doctor.everything()).containsText("Die Regeln für das Gespräch sind bestätigt.");
        doctor.tick("Außer mir ist jemand im Raum");
        assertThat(patient.everything()).containsText("In der Praxis ist noch jemand dabei.");
        await().atMost(Duration.ofSeconds(40))
                .until(() -> agreed(appointment), List.of("doctor true", "patient true")::equals);
        doctor.end();
        assertNothingWentWrong();
    }

    @Test
    void afterTheCallAnAnswerIsCountedAndAReportNamesNobody() {
        var consultation = running("Name im Bericht");
        var patient = consultation.patient();
        consultation.doctor().end();
        assertThat(patient.everything()).containsText("Wie es weitergeht");

        patient.click("Gut");
        assertThat(patient.everything()).containsText("Vielen Dank.");
        assertTrue(patient.window().recording().bodies().contains("{\"side\":\"patient\",\"answer\":\"good\"}"));

        var report = patient.faultReport();
        assertTrue(report.contains("Verbindung: connected"), report);
        assertTrue(report.contains("Ablauf: talking"), report);
        assertFalse(report.contains("Name im Bericht"), report);
        assertFalse(report.matches("(?s).*\\d{1,3}(\\.\\d{1,3}){3}.*"), report);
        consultation.doctor().click("Schlecht");
        assertThat(consultation.doctor().everything()).containsText("Vielen Dank.");
        assertNothingWentWrong();
    }

    @Test
    void thePatientLeavesAndTheDoctorEndsIt() {
        var consultation = running("Geht als Erster");
        consultation.patient().leave();
        assertThat(consultation.doctor().everything()).containsText("hat das Gespräch verlassen");
        consultation.doctor().end();
        assertThat(consultation.doctor().button("Sprechstunde beenden")).isHidden();
    }

    /** As the practice reads it with the appointment. */
    private List<String> agreed(Appointments.Appointment appointment) {
        var today = ZonedDateTime.now(Appointments.BERLIN).toLocalDate();
        var agreed = new ArrayList<String>();
        scene.installation()
                .restAs(Scene.DOCTOR)
                .get("/api/practice/appointments?day=" + today)
                .get("appointments")
                .forEach(each -> {
                    if (each.get("id").asText().equals(appointment.id())) {
                        each.get("conduct")
                                .forEach(one -> agreed.add(one.get("side").asText() + " "
                                        + one.get("complete").asText()));
                    }
                });
        return agreed;
    }

    private record Running(PracticeBrowser doctor, PatientBrowser patient) {}

    private Running running(String name) {
        var doctor = scene.doctor();
        var patient = scene.patient()
                .openLink(scene.appointment().link())
                .enterAs(name)
                .isInWaitingRoom();
        doctor.admit(name);
        patient.startsTalking();
        seeAndHearEachOther(doctor, patient);
        return new Running(doctor, patient);
    }

    private static void seeAndHearEachOther(PracticeBrowser doctor, PatientBrowser patient) {
        patient.practicePicture().isMoving();
        doctor.patientPicture().isMoving();
        patient.ownPicture().isMoving();
        patient.connections().awaitHearing();
        doctor.connections().awaitHearing();
    }

    private void assertNothingWentWrong() {
        for (var window : scene.windows()) {
            assertEquals(List.of(), window.recording().pageErrors(), window.who());
            // The browser itself reports answers such as 401 (not signed in yet) and 410 (ended) as errors.
            assertEquals(
                    List.of(),
                    window.recording().consoleErrors().stream()
                            .filter(error -> !error.startsWith("Failed to load resource"))
                            .toList(),
                    window.who());
        }
    }
}
