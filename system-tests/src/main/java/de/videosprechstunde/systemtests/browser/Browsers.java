package de.videosprechstunde.systemtests.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Starts browsers with a false camera and microphone. Each person gets a browser process of their own: the pages of one
 * browser would compete, and the one behind would show no frames. To be used by the thread that made it.
 */
public final class Browsers implements AutoCloseable {
    /** Names and colours of the false camera's picture are the browser's; without the last five it calls hosts. */
    private static final List<String> CHROMIUM_FLAGS = List.of(
            "--no-sandbox",
            "--use-fake-device-for-media-stream=fps=30",
            "--use-fake-ui-for-media-stream",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    static final int PATIENCE_MILLISECONDS = 15_000;

    private static final Map<String, Object> FIREFOX_PREFERENCES = Map.of(
            "media.navigator.streams.fake", true,
            "media.navigator.permission.disabled", true,
            "media.autoplay.default", 0);

    private final Playwright playwright;
    private final Path chromium;
    private final boolean headless;

    /** @param headless false shows windows, which needs a display */
    public Browsers(boolean headless) {
        this.headless = headless;
        // Two cores and several browsers: what is right comes, but not always within the usual five seconds.
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLISECONDS);
        Optional<Path> installed = Programs.chromium();
        // Without an installed browser Playwright fetches its own.
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(installed.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of()));
        chromium = installed.orElseGet(() -> Path.of(playwright.chromium().executablePath()));
    }

    /** @param who for evidence of failures */
    public BrowserWindow chromium(String who) {
        return chromium(who, UnaryOperator.identity(), List.of());
    }

    /**
     * @param inside makes of the browser's program one that starts it elsewhere, as behind a router
     * @param moreFlags as for a window's place on the screen
     */
    public BrowserWindow chromium(String who, UnaryOperator<Path> inside, List<String> moreFlags) {
        var flags = new ArrayList<>(CHROMIUM_FLAGS);
        flags.addAll(moreFlags);
        return chromium(who, flags, inside);
    }

    /** One that grants nothing by itself, and has two cameras. With nobody to ask, the answer is no. */
    public BrowserWindow chromiumThatAsks(String who) {
        var flags = new ArrayList<>(CHROMIUM_FLAGS);
        flags.remove("--use-fake-ui-for-media-stream");
        flags.add("--use-fake-device-for-media-stream=fps=30,device-count=2");
        return chromium(who, flags, UnaryOperator.identity());
    }

    private BrowserWindow chromium(String who, List<String> flags, UnaryOperator<Path> inside) {
        return window(who, () -> playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(inside.apply(chromium))
                        .setHeadless(headless)
                        .setArgs(flags)));
    }

    /** Debian's own Firefox, by WebDriver BiDi. */
    public BrowserWindow firefox(String who, UnaryOperator<Path> inside) {
        return window(who, () -> playwright
                .firefox()
                .launch(new LaunchOptions()
                        .setChannel("moz-firefox")
                        .setExecutablePath(inside.apply(Programs.firefox().orElseThrow()))
                        .setFirefoxUserPrefs(FIREFOX_PREFERENCES)
                        .setHeadless(headless)));
    }

    /** Playwright does not tell which process a browser is: the one that its driver did not have before. */
    private static BrowserWindow window(String who, Supplier<Browser> launch) {
        var before = driversChildren();
        var browser = launch.get();
        return new BrowserWindow(
                who,
                browser,
                driversChildren().stream()
                        .filter(process -> !before.contains(process))
                        .toList());
    }

    private static List<ProcessHandle> driversChildren() {
        return ProcessHandle.current()
                .children()
                .flatMap(ProcessHandle::children)
                .toList();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
