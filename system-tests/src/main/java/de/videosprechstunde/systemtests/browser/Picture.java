package de.videosprechstunde.systemtests.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** A video in a page, judged by its pixels: an element that plays may still be black. */
public final class Picture {
    private final Page page;
    private final String label;

    public Picture(Page page, String label) {
        this.page = page;
        this.label = label;
    }

    public Locator video() {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    /** Waits until several frames were shown from now on, none of them black. */
    public void isMoving() {
        isMoving(Browsers.PATIENCE_MILLISECONDS);
    }

    void isMoving(int patienceMilliseconds) {
        page.evaluate(
                "([label, patience]) => systemTests.moving(label, patience)",
                new Object[] {label, patienceMilliseconds});
    }

    /** From now on the time of the next frame is kept; to be called before it can come. */
    public void expectFrame() {
        page.evaluate("label => { systemTests.expected = systemTests.nextFrame(label); }", label);
    }

    /** @return when the expected frame was shown, in milliseconds since 1970 by the machine's clock */
    public double frameShownAt() {
        return ((Number) page.evaluate("() => systemTests.expected")).doubleValue();
    }
}
