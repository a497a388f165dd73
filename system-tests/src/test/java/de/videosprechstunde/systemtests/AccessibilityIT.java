package de.videosprechstunde.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import de.videosprechstunde.systemtests.browser.PatientBrowser;
import de.videosprechstunde.systemtests.browser.PracticeBrowser;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every page and every state of it, light and dark, small and large (R14). */
@Needs(Needs.Thing.CHROMIUM)
class AccessibilityIT {
    @RegisterExtension
    final Scene scene = new Scene();

    private final Examination patients = new Examination();
    private final Examination practices = new Examination();

    @Test
    void theWholeWayOfBothPeople() {
        var doctor = scene.doctor();
        look(doctor, "workplace");
        doctor.click("Neuer Termin");
        look(doctor, "new appointment");
        doctor.click("Anlegen");
        var code = doctor.window()
                .page()
                .getByLabel("Einwahlcode", new Page.GetByLabelOptions().setExact(true))
                .textContent();
        look(doctor, "dial-in code");

        var patient = scene.patient();
        mistakes(patient);
        new WayIn(patient, new Keyboard(patient.window().page()))
                .walk(code, "Sieht wenig", heading -> look(patient, heading));
        assertThat(doctor.admission(doctor.guest("Sieht wenig"))).isEnabled();
        look(patient, "waiting");
        look(doctor, "waiting room");
        consultation(doctor, patient);

        assertAll(() -> patients.foundNothing("patients' pages"), () -> practices.foundNothing("the doctor's pages"));
    }

    private void mistakes(PatientBrowser patient) {
        patient.typeCode(scene.origin(), "123");
        assertThat(patient.alert()).isVisible();
        look(patient, "mistake");
        // Nobody was given it; its check digit is right.
        patient.typeCode(scene.origin(), "1234567894");
        assertThat(patient.heading()).containsText("keinen Termin");
        look(patient, "refused");
        patient.click("Anderen Code eingeben");
    }

    private void consultation(PracticeBrowser doctor, PatientBrowser patient) {
        patient.willAskForAMoment();
        doctor.admit("Sieht wenig");
        assertThat(patient.everything()).containsText("Nehmen Sie sich Zeit");
        look(patient, "invited");
        look(doctor, "invitation");
        patient.click("Jetzt");
        doctor.patientPicture().isMoving();
        look(patient, "talking");
        look(doctor, "consultation");
        for (var page : new Page[] {patient.window().page(), doctor.window().page()}) {
            // Each that is opened is no longer one of them.
            var folded = page.locator("details:visible:not([open]) > summary");
            for (int left = folded.count(); left > 0; left--) {
                folded.first().click();
            }
        }
        look(patient, "talking, all unfolded");
        look(doctor, "consultation, all unfolded");
        patient.click("Kamera ausschalten");
        doctor.click("Kamera ausschalten");
        assertThat(patient.everything()).containsText("Die Praxis hat ihre Kamera ausgeschaltet");
        look(patient, "cameras off");
        look(doctor, "cameras off");
        patient.leave();
        assertThat(patient.heading()).containsText("verlassen");
        look(patient, "left");
        look(doctor, "left alone");
        doctor.end();
        assertThat(doctor.button("Sprechstunde beenden")).isHidden();
        look(doctor, "afterwards");
    }

    @Test
    void whoOrganisesAndWhoAdministers() {
        var reception = scene.practice("empfang", UnaryOperator.identity());
        reception.click("Neuer Termin");
        look(reception, "reception");
        var window = scene.patient().window();
        var administrator = new PracticeBrowser(window, scene.origin());
        window.page().navigate(scene.origin() + "/praxis");
        assertThat(administrator.button("Anmelden")).isVisible();
        look(administrator, "signed out");
        administrator.signIn("verwaltung");
        look(administrator, "administration");
        practices.foundNothing("the practice's other pages");
    }

    @Test
    void whatIsReadWithoutSigningIn() {
        var page = scene.patient().openLink(scene.origin() + "/").window().page();
        assertThat(page.getByRole(AriaRole.TEXTBOX)).isVisible();
        Set<String> links = new LinkedHashSet<>();
        page.locator("a[href^='/']").all().forEach(link -> links.add(link.getAttribute("href")));
        for (var link : links) {
            page.navigate(scene.origin() + link);
            assertThat(page.getByRole(AriaRole.HEADING).first()).isVisible();
            patients.look(page, link, true);
        }
        patients.foundNothing(links.size() + " public pages");
    }

    private void look(PatientBrowser patient, String state) {
        patients.look(patient.window().page(), state, true);
    }

    private void look(PracticeBrowser practice, String state) {
        practices.look(practice.window().page(), state, false);
    }
}
