package de.videosprechstunde.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import de.videosprechstunde.systemtests.browser.PatientBrowser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** People read their own language, and find it. */
@Needs(Needs.Thing.CHROMIUM)
class LanguageIT {
    private static final List<String> LANGUAGES = List.of("de", "de-easy", "en", "tr", "uk", "ru", "ar");

    @RegisterExtension
    final Scene scene = new Scene();

    @Test
    void everyLanguageLeadsToTheWaitingRoom() {
        var code = scene.appointment().dialInCode();
        var examination = new Examination();
        var patient = scene.patient().openLink(scene.origin() + "/");
        var page = patient.window().page();
        for (var language : LANGUAGES) {
            choice(page).selectOption(language);
            assertThat(page.locator("html")).hasAttribute("dir", language.equals("ar") ? "rtl" : "ltr");
            new WayIn(patient, new Keyboard(page))
                    .walk(code, "Vielsprachig", heading -> examination.glance(page, language + ": " + heading));
            examination.glance(page, language + ": waiting");
            page.locator(".controls button").last().click();
            assertThat(page.locator("main .stage")).isHidden();
            // Here, where nothing is under way: a page that opens again dials in with the code that it still knows.
            page.evaluate("() => sessionStorage.clear()");
            patient.openLink(scene.origin() + "/");
            assertThat(page.locator("#code")).isVisible();
        }
        examination.foundNothing(LANGUAGES.size() + " languages");
    }

    @Test
    void theBrowsersLanguageIsTheFirstOne() {
        assertFirst(scene.patient(), "['de-DE', 'en']", "de", "Willkommen");
        assertFirst(scene.patient(), "['uk-UA', 'ru']", "uk", "Вітаємо");
        assertFirst(scene.patient(), "['fr-FR']", "de", "Willkommen");
    }

    @Test
    void whatIsTypedStaysAndTheLanguageIsFetchedWhenItIsChosen() {
        var patient = scene.patient().openLink(scene.origin() + "/");
        var page = patient.window().page();
        page.locator("#code").fill("12345");
        int before = scripts(patient);
        choice(page).focus();
        choice(page).selectOption("en");
        assertThat(patient.heading()).containsText("Welcome");
        assertThat(page.locator("#code")).hasValue("12345");
        assertThat(page.locator("#language-choice")).isFocused();
        assertTrue(scripts(patient) > before);
        assertTrue(patient.window().recording().pageErrors().isEmpty());
    }

    @Test
    void theVisitRemembersTheLanguageAndTheNextOneDoesNot() {
        var patient = scene.patient().openLink(scene.origin() + "/");
        choice(patient.window().page()).selectOption("tr");
        assertThat(patient.heading()).containsText("hoş geldiniz");
        patient.reload();
        assertThat(patient.heading()).containsText("hoş geldiniz");
        var another = patient.window().newTab();
        another.navigate(scene.origin() + "/");
        assertThat(another.locator("h1")).containsText("Willkommen");
    }

    @Test
    void thePracticeWorksInEnglishAndItsBrowserKeepsIt() {
        var doctor = scene.doctor();
        var page = doctor.window().page();
        choice(page).selectOption("en");
        doctor.click("New appointment");
        assertThat(doctor.button("Create")).isVisible();
        doctor.reload();
        assertThat(doctor.button("Sign out")).isVisible();
        choice(page).selectOption("de");
        assertThat(doctor.button("Abmelden")).isVisible();
    }

    private void assertFirst(PatientBrowser patient, String preferred, String language, String greeting) {
        var page = patient.window().page();
        page.addInitScript("Object.defineProperty(navigator, 'languages', { get: () => " + preferred + " })");
        patient.openLink(scene.origin() + "/");
        assertThat(patient.heading()).containsText(greeting);
        assertThat(page.locator("html")).hasAttribute("lang", language);
    }

    private static Locator choice(Page page) {
        return page.locator("#language-choice");
    }

    private static int scripts(PatientBrowser patient) {
        return (int) patient.window().recording().urls().stream()
                .filter(url -> url.endsWith(".js"))
                .count();
    }
}
