package de.videosprechstunde.systemtests.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One person's browser: a process of its own, recorded from the first request on. */
public final class BrowserWindow implements AutoCloseable {
    private static final String INSTRUMENT = resource("instrument.js");

    private final String who;
    private final Browser browser;
    private final List<ProcessHandle> processes;
    private final BrowserContext context;
    private final Recording recording;
    private final Page page;

    /** @param processes of this browser; it may start more */
    BrowserWindow(String who, Browser browser, List<ProcessHandle> processes) {
        this.who = who;
        this.browser = browser;
        this.processes = processes;
        context = browser.newContext(new Browser.NewContextOptions()
                .setLocale("de-DE")
                .setTimezoneId("Europe/Berlin")
                .setViewportSize(1000, 800));
        context.setDefaultTimeout(Browsers.PATIENCE_MILLISECONDS);
        context.addInitScript(INSTRUMENT);
        recording = new Recording(context);
        page = context.newPage();
    }

    public String who() {
        return who;
    }

    public Page page() {
        return page;
    }

    /** Another tab with the same cookies; both are served as if they were in front. */
    public Page newTab() {
        return context.newPage();
    }

    /** Stands still, as on a laptop whose lid is closed, until {@link #wakeUp()}; nothing may be asked of it meanwhile. */
    public void fallAsleep() {
        signal("STOP", family());
    }

    public void wakeUp() {
        signal("CONT", family());
    }

    /**
     * The pages stand still, as behind a locked screen, until {@link #unlock()}; the browser and its network go on. Not by
     * the protocol's own way: a page that is driven by a test counts as visible, and Chromium freezes no visible page.
     */
    public void lock() {
        signal("STOP", pages());
    }

    public void unlock() {
        signal("CONT", pages());
    }

    private Stream<ProcessHandle> family() {
        return processes.stream().flatMap(process -> Stream.concat(Stream.of(process), process.descendants()));
    }

    /** Java does not tell the arguments of processes that write their own into one line, as Chromium's do. */
    private Stream<ProcessHandle> pages() {
        return family().filter(process -> {
            try {
                var ps = new ProcessBuilder("ps", "-ww", "-o", "args=", "-p", Long.toString(process.pid())).start();
                return ps.inputReader().lines().anyMatch(line -> line.contains(" --type=renderer "));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static void signal(String name, Stream<ProcessHandle> processes) {
        var pids = processes.map(process -> Long.toString(process.pid())).toList();
        var command = new ArrayList<>(List.of("kill", "-" + name));
        command.addAll(pids);
        try {
            int code = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (pids.isEmpty() || code != 0) {
                throw new IllegalStateException("not to be signalled: " + command + ", exit code " + code);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public Recording recording() {
        return recording;
    }

    /** Leaves what is seen, read and recorded at this moment in {@code folder}. */
    public void keepEvidence(Path folder) {
        try {
            Files.createDirectories(folder);
            var pages = context.pages();
            for (int i = 0; i < pages.size(); i++) {
                var name = who + (i == 0 ? "" : "-tab" + (i + 1));
                keepEvidence(pages.get(i), folder, name);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keepEvidence(Page page, Path folder, String name) throws IOException {
        try {
            page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
            Files.writeString(
                    folder.resolve(name + ".txt"),
                    String.join(
                            "\n\n",
                            page.url(),
                            page.locator("body").ariaSnapshot(),
                            "Uncaught: " + recording.pageErrors(),
                            "Console errors: " + recording.consoleErrors(),
                            "Sent: " + String.join("\n", recording.sentFrames()),
                            "Received: " + String.join("\n", recording.receivedFrames()),
                            "Standing: " + page.evaluate("() => window.systemTests?.standing()")));
        } catch (PlaywrightException e) {
            Files.writeString(folder.resolve(name + ".txt"), "No evidence: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        browser.close();
    }

    private static String resource(String name) {
        try (InputStream in = BrowserWindow.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
