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

    /** @return how many connections the page has made since it was loaded */
    public int number() {
        return ((Number) page.evaluate("() => systemTests.connections().length")).intValue();
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

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    /** Bytes of RTP payload sent, packets received. */
    public record Media(long audioBytesSent, long videoBytesSent, long audioPacketsReceived) {}
}
