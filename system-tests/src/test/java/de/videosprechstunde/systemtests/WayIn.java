package de.videosprechstunde.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import de.videosprechstunde.systemtests.browser.PatientBrowser;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * From the letter in the hand to the waiting room by keyboard alone, as the pages themselves lead: whatever one asks for
 * is given, and the button that stands out is pressed. Counts what had to be read and decided (R17).
 */
final class WayIn {
    /** The browser asks for camera and microphone by itself. */
    private static final int OF_THE_BROWSER = 1;

    private static final int MOST_PAGES = 12;

    record Step(String heading, int words, int decisions) {}

    private final PatientBrowser patient;
    private final Keyboard keyboard;
    private final List<Step> steps = new ArrayList<>();

    WayIn(PatientBrowser patient, Keyboard keyboard) {
        this.patient = patient;
        this.keyboard = keyboard;
    }

    /** @param onEach is told the heading of each page while it is shown */
    WayIn walk(String code, String name, Consumer<String> onEach) {
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            var heading = patient.heading().textContent().strip();
            if (main().locator(".stage").isVisible()) {
                return this;
            }
            onEach.accept(heading);
            int words = main().innerText().split("\\s+").length;
            steps.add(new Step(heading, words, answer(code, name)));
            assertThat(patient.heading()).not().hasText(heading);
        }
        throw new AssertionError("No waiting room after " + steps);
    }

    private int answer(String code, String name) {
        int decisions = 1;
        for (var box : main().locator("input[type=checkbox][required]:visible:not(:checked)")
                .all()) {
            keyboard.tick(box);
            decisions++;
        }
        fill("#code", code);
        fill("#name", name);
        keyboard.press(main().locator(".kern-btn--primary:visible").first());
        return decisions;
    }

    private void fill(String field, String text) {
        var found = main().locator(field);
        if (found.isVisible()) {
            keyboard.type(found, text);
        }
    }

    private Locator main() {
        return patient.window().page().locator("main");
    }

    int decisions() {
        return OF_THE_BROWSER + steps.stream().mapToInt(Step::decisions).sum();
    }

    List<Step> steps() {
        return steps;
    }
}
