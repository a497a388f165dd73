package de.videosprechstunde.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** What a doctor, or somebody of the staff, does and sees at {@code /praxis}. */
public final class PracticeBrowser {
    private static final String PASSWORD = "demo";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final BrowserWindow window;
    private final Page page;
    private final String origin;

    public PracticeBrowser(BrowserWindow window, String origin) {
        this(window, window.page(), origin);
    }

    private PracticeBrowser(BrowserWindow window, Page page, String origin) {
        this.window = window;
        this.page = page;
        this.origin = origin;
    }

    public BrowserWindow window() {
        return window;
    }

    public PracticeBrowser signIn(String user) {
        giveCredentials(user);
        assertThat(waitingRoom()).isVisible();
        return this;
    }

    /** Whatever the page then shows. */
    public PracticeBrowser giveCredentials(String user) {
        page.navigate(origin + "/praxis");
        click("Anmelden");
        page.locator("#username").fill(user);
        page.locator("#password").fill(PASSWORD);
        page.locator("#kc-login").click();
        return this;
    }

    /** The same person, signed in already, in another tab. */
    public PracticeBrowser secondTab() {
        var tab = new PracticeBrowser(window, window.newTab(), origin);
        tab.page.navigate(origin + "/praxis");
        assertThat(tab.waitingRoom()).isVisible();
        return tab;
    }

    public PracticeBrowser reload() {
        page.reload();
        return this;
    }

    /** @return the dial-in code as shown, this once */
    public String makeAppointment(ZonedDateTime start, int minutes) {
        click("Neuer Termin");
        field("Tag").fill(start.format(DateTimeFormatter.ISO_LOCAL_DATE));
        field("Uhrzeit").fill(start.format(TIME));
        field("Dauer").fill(Integer.toString(minutes));
        click("Anlegen");
        return field("Einwahlcode").textContent();
    }

    /**
     * The e-mail as the practice's own mail program gets it.
     *
     * @param occasion as the panel is headed, for instance {@code Einladung}
     */
    public Path mailDraft(String occasion) {
        var panel = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Weitergeben: " + occasion));
        return page.waitForDownload(
                        () -> panel.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("E-Mail-Entwurf"))
                                .click())
                .path();
    }

    /**
     * For all doctors of the practice.
     *
     * @return what it is called in the page, by its time: other tests' hours may be listed, too
     */
    public String openHour(LocalTime from, LocalTime until) {
        click("Offene Sprechstunde anlegen");
        field("Beginn").fill(from.format(TIME));
        field("Ende").fill(until.format(TIME));
        click("Sprechstunde anlegen");
        return "Offene Sprechstunde " + from.format(TIME) + "–" + until.format(TIME);
    }

    /** @return the dial-in code as shown, this once */
    public String givePlace(String hour) {
        var shown = field("Einwahlcode");
        String before = shown.count() == 0 ? "" : shown.textContent();
        hour(hour)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Platz vergeben"))
                .click();
        page.waitForCondition(() -> shown.count() == 1 && !shown.textContent().equals(before));
        return shown.textContent();
    }

    /** Who waits without a doctor, first to last. */
    public Locator queue(String hour) {
        return hour(hour).getByRole(AriaRole.LISTITEM);
    }

    public Locator claiming(Locator waiting) {
        return waiting.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Übernehmen"));
    }

    /** The patient is asked. */
    public PracticeBrowser handOverTo(String colleague) {
        page.getByText("An eine Kollegin oder einen Kollegen übergeben").click();
        click(colleague);
        return this;
    }

    private Locator hour(String name) {
        return page.getByRole(
                        AriaRole.REGION,
                        new Page.GetByRoleOptions()
                                .setName("Offene Sprechstunde")
                                .setExact(true))
                .getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName(name));
    }

    /** One entry of the waiting room; the name got here by the data channel. */
    public Locator guest(String name) {
        return guests().filter(new Locator.FilterOptions().setHasText(name));
    }

    public Locator guests() {
        return waitingRoom().getByRole(AriaRole.LISTITEM);
    }

    public Locator waitingRoom() {
        return page.getByRole(
                AriaRole.REGION,
                new Page.GetByRoleOptions().setName("Wartezimmer").setExact(true));
    }

    public Locator admission(Locator guest) {
        return guest.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Hereinbitten"));
    }

    /** Other people whom this doctor has taken over may be listed, too. */
    public void giveBack(String name) {
        guest(name)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Zurück in die Warteschlange"))
                .click();
    }

    public PracticeBrowser admit(String name) {
        admission(guest(name)).click();
        return this;
    }

    /** Bell and notification; the latter is shown only while the page is hidden, which pages under test never are. */
    public PracticeBrowser wantsToBeTold() {
        page.context().grantPermissions(List.of("notifications"));
        page.getByText("Hinweise, wenn jemand ankommt").click();
        page.getByLabel("Klingelton").check();
        page.getByLabel("Mitteilung auf dem Bildschirm").check();
        page.evaluate("() => Object.defineProperty(document, 'hidden', { value: true })");
        return this;
    }

    /** Sounded by the page since it was loaded. */
    public int tones() {
        return ((Number) page.evaluate("() => systemTests.signs.tones")).intValue();
    }

    /** Shown outside of the page since it was loaded. */
    @SuppressWarnings("unchecked")
    public List<String> notifications() {
        return (List<String>) page.evaluate("() => systemTests.signs.notifications");
    }

    public void returnToWaitingRoom() {
        click("Zurück ins Wartezimmer");
    }

    public void saysThatThePicturesMatch() {
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Die Bilder stimmen überein"))
                .check();
    }

    public void tick(String rule) {
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(rule))
                .check();
    }

    public void end() {
        click("Sprechstunde beenden");
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

    public Locator alert() {
        return page.getByRole(AriaRole.ALERT);
    }

    public Locator everything() {
        return page.locator("body");
    }

    public Picture patientPicture() {
        return new Picture(page, "Bild der Patientin oder des Patienten");
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

    private Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }
}
