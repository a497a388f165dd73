package de.videosprechstunde.systemtests.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;

/** Messages and files beside the call, the same for both people. */
public final class ExchangePanel {
    private final Page page;

    ExchangePanel(Page page) {
        this.page = page;
    }

    public Locator region() {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Nachrichten und Dateien"));
    }

    /** By keyboard alone: unfolds the messages where they are folded. */
    public ExchangePanel unfold() {
        if (!field().isVisible()) {
            page.locator("details.chat summary").press("Enter");
        }
        return this;
    }

    /** By keyboard alone; the focus stays for the next one. */
    public ExchangePanel write(String message) {
        unfold().field().focus();
        page.keyboard().type(message);
        page.keyboard().press("Enter");
        return this;
    }

    public Locator field() {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Ihre Nachricht"));
    }

    /** What a screen reader reads out when something is added. */
    public Locator messages() {
        return page.getByRole(AriaRole.LOG, new Page.GetByRoleOptions().setName("Nachrichten"));
    }

    public void send(Path file) {
        page.getByLabel("Datei senden").and(page.locator("input")).setInputFiles(file);
    }

    public Locator transfer(String name) {
        return page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Dateien"))
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(name));
    }

    public void choose(String name, String choice) {
        transfer(name)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(choice))
                .click();
    }

    /** @return what the browser has written to disk */
    public Path save(String name) {
        return page.waitForDownload(() -> choose(name, "speichern")).path();
    }
}
