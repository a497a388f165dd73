package de.videosprechstunde.systemtests.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** A video in a page, judged by its pixels: an element that plays may still be black. */
public final class Picture {
    /** Of 765: brightest against darkest spot. A blank picture has none, the false camera's several hundred. */
    private static final int CONTRAST = 60;

    private static final String FRAMES = "label => systemTests.picture(label).frames";
    private static final String MOVES = "([label, seen, contrast]) => {"
            + " const picture = systemTests.picture(label);"
            + " return picture.visible && picture.frames >= seen + 5 && picture.contrast > contrast; }";

    private final Page page;
    private final String label;

    Picture(Page page, String label) {
        this.page = page;
        this.label = label;
    }

    public Locator video() {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    /** Waits until five more frames were shown from now on, and the last was not blank. */
    public void isMoving() {
        int seen = frames();
        page.waitForFunction(MOVES, new Object[] {label, seen, CONTRAST});
    }

    /** Waits until nothing new has been shown for a third of a second. */
    public void isStill() {
        page.evaluate("label => systemTests.still(label)", label);
    }

    public int frames() {
        return ((Number) page.evaluate(FRAMES, label)).intValue();
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
