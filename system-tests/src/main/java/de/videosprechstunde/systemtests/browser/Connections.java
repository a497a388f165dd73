package de.videosprechstunde.systemtests.browser;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/** What a page's peer connections really do, by their own statistics (W3C WebRTC Statistics). */
public final class Connections {
    private final Page page;

    Connections(Page page) {
        this.page = page;
    }

    /** @return sums over all connections since the page was loaded */
    public Media media() {
        var sums = (Map<?, ?>) page.evaluate("() => systemTests.media()");
        return new Media(
                number(sums.get("audioBytesSent")),
                number(sums.get("videoBytesSent")),
                number(sums.get("audioPacketsReceived")));
    }

    /** Waits until sound and picture both go out. */
    public void awaitSending() {
        page.evaluate("() => systemTests.sending()");
    }

    /** Waits until more sound comes in than so far. Chromium without a display tells no loudness; packets do. */
    public void awaitHearing() {
        page.evaluate("() => systemTests.hearing()");
    }

    /** Waits until exactly these go out, live and switched on: {@code audio}, {@code video}, in this order. */
    public void awaitOutgoing(String... kinds) {
        page.waitForFunction(
                "kinds => systemTests.outgoing().join() === kinds",
                String.join(",", kinds),
                new Page.WaitForFunctionOptions().setTimeout(Browsers.PATIENCE_MILLISECONDS));
    }

    /** What the browser does when somebody ends the sharing of a screen by its own bar. */
    public void endOutgoingVideo() {
        page.evaluate("() => systemTests.endOutgoingVideo()");
    }

    /** Looks at what comes in for some seconds. */
    public Reception reception(int seconds) {
        var rates = (Map<?, ?>) page.evaluate("seconds => systemTests.reception(1000 * seconds)", seconds);
        return new Reception(
                rate(rates, "soundPackets"),
                rate(rates, "soundLost"),
                rate(rates, "soundConcealed"),
                rate(rates, "frames"),
                number(rates.get("width")),
                number(rates.get("height")),
                rate(rates, "kilobits"));
    }

    /** @return types of both ends of the paths in use, as in {@code srflx-srflx} */
    public List<String> pathsInUse() {
        return strings("() => systemTests.paths().then(({ used }) => used)");
    }

    /** @return host, srflx, prflx, relay */
    public List<String> ownCandidateTypes() {
        return strings("() => systemTests.paths().then(({ local }) => local)");
    }

    /** @return what the page gave its connections to find paths with */
    public List<String> iceServers() {
        return strings("() => systemTests.iceServers()");
    }

    @SuppressWarnings("unchecked")
    private List<String> strings(String expression) {
        return (List<String>) page.evaluate(expression);
    }

    private static double rate(Map<?, ?> rates, String name) {
        return ((Number) rates.get(name)).doubleValue();
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    /**
     * Packets of sound in a second, the share of them that was lost on the way, the share of the sound that had to be
     * made up because neither a packet nor its error correction was there; frames in a second and their size.
     */
    public record Reception(
            double soundPackets,
            double soundLost,
            double soundConcealed,
            double frames,
            long width,
            long height,
            double kilobits) {
        @Override
        public String toString() {
            return "sound %.0f packets/s, %.1f %% lost, %.1f %% made up; picture %dx%d at %.0f fps; %.0f kbit/s in all"
                    .formatted(soundPackets, 100 * soundLost, 100 * soundConcealed, width, height, frames, kilobits);
        }
    }

    /** Bytes of RTP payload sent, packets received. */
    public record Media(long audioBytesSent, long videoBytesSent, long audioPacketsReceived) {}
}
