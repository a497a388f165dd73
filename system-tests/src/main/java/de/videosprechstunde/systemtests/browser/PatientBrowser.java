package de.videosprechstunde.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** What a patient does and sees, in the words of the page. */
public final class PatientBrowser {
    private final BrowserWindow window;
    private final Page page;

    public PatientBrowser(BrowserWindow window) {
        this.window = window;
        this.page = window.page();
    }

    public BrowserWindow window() {
        return window;
    }

    public PatientBrowser openLink(String link) {
        page.navigate(link);
        return this;
    }

    public PatientBrowser typeCode(String origin, String code) {
        page.navigate(origin + "/");
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Einwahlcode"))
                .fill(code);
        click("Weiter");
        return this;
    }

    /** From the appointment shown to the waiting room. */
    public PatientBrowser enterAs(String name) {
        click("Einverstanden");
        click("Kamera und Mikrofon freigeben");
        return giveName(name);
    }

    /** All that is asked again after a reload: the name lives in the page's memory only. */
    public PatientBrowser giveName(String name) {
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Ihr Name"))
                .fill(name);
        click("Ins Wartezimmer");
        return this;
    }

    /** On the page with the rules, before agreeing to them. */
    public PatientBrowser isAccompanied() {
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Außer mir ist jemand im Raum"))
                .check();
        return this;
    }

    /** @return as it is shown */
    public String faultReport() {
        page.getByText("Hilfe bei Störungen").click();
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Störungsbericht"))
                .textContent();
    }

    public PatientBrowser reload() {
        page.reload();
        return this;
    }

    public PatientBrowser isInWaitingRoom() {
        assertThat(status()).containsText("Wartezimmer");
        return this;
    }

    /** Asks until the holder of the code is told that it has ended: the event needs a moment to the appointment. */
    public void isToldTheEnd(String link) {
        var told = heading().filter(new Locator.FilterOptions().setHasText("beendet"));
        page.waitForCondition(() -> {
            page.navigate("about:blank");
            openLink(link);
            told.or(button("Einverstanden")).waitFor();
            return told.isVisible();
        });
    }

    /** Once invited, camera and microphone on at once. On a slow machine the three seconds may be over before that. */
    public PatientBrowser startsTalking() {
        page.evaluate(
                "([button, status, patience]) => systemTests.clickUntil(button, status, patience)",
                new Object[] {"Jetzt", "Sie sprechen mit", Browsers.PATIENCE_MILLISECONDS});
        return this;
    }

    /** To be called before the invitation: it stands for three seconds only. */
    public PatientBrowser willAskForAMoment() {
        page.evaluate("() => { systemTests.clickOnceThere('Moment bitte'); }");
        return this;
    }

    /** To be called before the invitation. */
    public void expectCountdown() {
        page.evaluate("() => { systemTests.expected = systemTests.fromButtonToSending('Jetzt'); }");
    }

    /** @return milliseconds between the invitation and the first byte of sound or picture that went out */
    public double countdown() {
        return ((Number) page.evaluate("() => systemTests.expected")).doubleValue();
    }

    public PatientBrowser leave() {
        click("Verlassen");
        return this;
    }

    public void click(String name) {
        button(name).click();
    }

    /** @return when it was clicked, in milliseconds since 1970 by the machine's clock */
    public double timedClick(Locator button) {
        assertThat(button).isEnabled();
        return ((Number) button.evaluate("button => { const at = systemTests.now(); button.click(); return at; }"))
                .doubleValue();
    }

    public Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    public Locator status() {
        return page.getByRole(AriaRole.STATUS);
    }

    public Locator everything() {
        return page.locator("body");
    }

    public Locator alert() {
        return page.getByRole(AriaRole.ALERT);
    }

    public Locator heading() {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    public Picture practicePicture() {
        return new Picture(page, "Bild der Praxis");
    }

    public Picture ownPicture() {
        return new Picture(page, "Ihr Bild");
    }

    /** @return the names of the pictures that both people compare, once they are there */
    public List<String> pictures() {
        var pictures = page.getByLabel("Bilder zum Vergleichen").getByRole(AriaRole.LISTITEM);
        pictures.first().waitFor();
        return pictures.allInnerTexts();
    }

    public ExchangePanel exchange() {
        return new ExchangePanel(page);
    }

    public Connections connections() {
        return new Connections(page);
    }
}
