package de.videosprechstunde.systemtests.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;

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

    public void isMoving(int patienceMilliseconds) {
        page.evaluate(
                "([label, patience]) => systemTests.moving(label, patience)",
                new Object[] {label, patienceMilliseconds});
    }

    /** Waits until it has so many pixels in a row: the false screen is wider than the false camera. */
    public void isAsWideAs(int pixels) {
        page.waitForFunction(
                "([label, pixels]) => systemTests.width(label) === pixels",
                new Object[] {label, pixels},
                new Page.WaitForFunctionOptions().setTimeout(Browsers.PATIENCE_MILLISECONDS));
    }

    /** From now on every frame is noted, for {@link #frames()}. */
    public void noteFrames() {
        page.evaluate("label => systemTests.noteFrames(label)", label);
    }

    public Frames frames() {
        var noted = (Map<?, ?>) page.evaluate("() => systemTests.framesNoted()");
        return new Frames(
                ((Number) noted.get("perSecond")).doubleValue(), ((Number) noted.get("longestGap")).doubleValue());
    }

    /** @param longestGapMilliseconds the longest time without a frame */
    public record Frames(double perSecond, double longestGapMilliseconds) {}

    /** From now on the time of the next frame is kept; to be called before it can come. */
    public void expectFrame() {
        page.evaluate("label => { systemTests.expected = systemTests.nextFrame(label); }", label);
    }

    /** @return when the expected frame was shown, in milliseconds since 1970 by the machine's clock */
    public double frameShownAt() {
        return ((Number) page.evaluate("() => systemTests.expected")).doubleValue();
    }

    /** From now on it is looked for times without a frame. */
    public void watchPauses() {
        page.evaluate("label => systemTests.watchPauses(label)", label);
    }

    public Pause longestPause() {
        var pause = (Map<?, ?>) page.evaluate("() => systemTests.pauses.longest");
        return new Pause(number(pause.get("from")), number(pause.get("until")));
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    /** Between two frames; in milliseconds since 1970 by the machine's clock. */
    public record Pause(double from, double until) {
        public double milliseconds() {
            return until - from;
        }
    }
}
