package de.videosprechstunde.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The whole way of both people without a mouse, and how much of it there is (R14, R17). */
@Needs(Needs.Thing.CHROMIUM)
class KeyboardIT {
    private static final int MOST_DECISIONS = 6;

    @RegisterExtension
    final Scene scene = new Scene();

    @Test
    void bothSidesHoldAConsultationByKeyboardAlone() {
        var doctor = scene.doctor();
        var desk = new Keyboard(doctor.window().page());
        desk.press(doctor.button("Neuer Termin")).press(doctor.button("Anlegen"));
        var code = doctor.window()
                .page()
                .getByLabel("Einwahlcode", new Page.GetByLabelOptions().setExact(true))
                .textContent();

        var patient = scene.patient();
        var keyboard = new Keyboard(patient.window().page());
        patient.openLink(scene.origin() + "/");
        var way = new WayIn(patient, keyboard).walk(code, "Ohne Maus", _ -> {});
        patient.isInWaitingRoom();
        patient.willAskForAMoment();
        assertThat(doctor.admission(doctor.guest("Ohne Maus"))).isEnabled();
        desk.press(doctor.admission(doctor.guest("Ohne Maus")));
        assertThat(patient.everything()).containsText("Nehmen Sie sich Zeit");
        keyboard.press(patient.button("Jetzt"));
        doctor.patientPicture().isMoving();
        keyboard.press(patient.button("Mikrofon ausschalten"));
        assertThat(doctor.everything()).containsText("Das andere Mikrofon ist ausgeschaltet");

        desk.press(doctor.button("Zurück ins Wartezimmer"));
        patient.isInWaitingRoom();
        desk.press(doctor.admission(doctor.guest("Ohne Maus")));
        assertThat(patient.everything()).containsText("Sie sprechen mit");
        desk.press(doctor.button("Sprechstunde beenden"));
        assertThat(patient.heading()).containsText("beendet");
        keyboard.alwaysSawWhereItWas();
        desk.alwaysSawWhereItWas();

        way.steps()
                .forEach(step -> System.out.printf(
                        "to the waiting room: %s: %d words, %d decisions%n",
                        step.heading(), step.words(), step.decisions()));
        System.out.printf("to the waiting room: %d decisions%n", way.decisions());
        assertTrue(way.decisions() <= MOST_DECISIONS, way.steps()::toString);
    }
}
