package de.videosprechstunde.systemtests.demo;

import com.microsoft.playwright.Page;
import de.videosprechstunde.systemtests.browser.BrowserWindow;
import java.nio.file.Path;
import java.util.Locale;

/** The demonstration's album. Where there are windows to look at, each picture is left for a moment. */
final class Pictures {
    private static final int MOMENT_MILLISECONDS = 2_500;

    private final Path folder;
    private final boolean watched;
    private int taken;

    Pictures(Path folder, boolean watched) {
        this.folder = folder;
        this.watched = watched;
    }

    void take(String caption, BrowserWindow window) {
        taken++;
        System.out.printf("  %2d. %s%n", taken, caption);
        var name = String.format(
                Locale.ROOT,
                "%02d-%s.png",
                taken,
                caption.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-"));
        window.page().screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name)));
        if (watched) {
            window.page().waitForTimeout(MOMENT_MILLISECONDS);
        }
    }

    void tellWhere() {
        System.out.println("\n" + taken + " pictures are in " + folder);
    }
}
