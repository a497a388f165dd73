package de.videosprechstunde.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** Somebody who has no mouse, and sees where the focus is only if the page shows it. */
final class Keyboard {
    /** Each appointment of this run's earlier tests stands in the list with some buttons. */
    private static final int MOST_STOPS = 300;

    /** What shows it: an outline of the element itself, or of the field around it. */
    private static final String FOCUS = """
        () => {
            const own = document.activeElement;
            const shown = element => {
                const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
                return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
            };
            const { width, height } = own.getBoundingClientRect();
            const marks = [own, own.parentElement, own.nextElementSibling].filter(element => element);
            return own === document.body || (width > 0 && height > 0 && marks.some(shown))
                ? '' : own.outerHTML.slice(0, 200);
        }\
        """;

    private final Page page;
    private final List<String> unseen = new ArrayList<>();

    Keyboard(Page page) {
        this.page = page;
    }

    /** Goes on by the tabulator until it is there. */
    Keyboard reach(Locator target) {
        target.waitFor();
        for (int stops = 0; stops <= MOST_STOPS; stops++) {
            if ((boolean) target.evaluate("target => target === document.activeElement")) {
                return this;
            }
            page.keyboard().press("Tab");
            var hidden = (String) page.evaluate(FOCUS);
            if (!hidden.isEmpty()) {
                unseen.add(hidden);
            }
        }
        return fail("Not reached by the tabulator: " + target);
    }

    Keyboard press(Locator target) {
        reach(target);
        page.keyboard().press("Enter");
        return this;
    }

    Keyboard tick(Locator target) {
        reach(target);
        page.keyboard().press("Space");
        return this;
    }

    Keyboard type(Locator target, String text) {
        reach(target);
        page.keyboard().press("ControlOrMeta+a");
        page.keyboard().type(text);
        return this;
    }

    void alwaysSawWhereItWas() {
        assertEquals(List.of(), unseen);
    }
}
