package de.videosprechstunde.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Looks at pages as they are seen: light and dark, on the smallest phone and on a desk. Gathers what it finds, so that
 * one run tells all of it.
 */
final class Examination {
    private record Size(int width, int height) {}

    private static final Size PHONE = new Size(320, 640);
    private static final Size DESK = new Size(1280, 800);
    /** A phone on its side; as narrow as a desk at 200 % zoom. */
    private static final Size LANDSCAPE = new Size(640, 360);

    /** WCAG 2.1 AA is what EN 301 549 asks for (R14); the others cost nothing more. */
    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** A finger is 44 px wide (WCAG 2.5.5); a label is a target of its field, and a word within a sentence none. */
    private static final String TOO_SMALL = """
        () => [...document.querySelectorAll('a, button, select, summary, input, textarea')]
            .filter(target => target.checkVisibility({ visibilityProperty: true }) && !target.closest('.kern-sr-only'))
            .map(target => [target, (target.matches('[type=checkbox], [type=radio]') && target.labels[0]
                || target).getBoundingClientRect()])
            .filter(([, { width, height }]) => height < 43.5 || width < 43.5)
            .map(([target, { width, height }]) =>
                `${target.tagName} ${target.id || target.textContent.trim()} ${width.toFixed()}x${height.toFixed()}`)\
        """;

    private static final String WIDE = """
        () => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')]
            .filter(element => element.getBoundingClientRect().right > innerWidth + 1)
            .slice(0, 3).map(element => `${element.tagName}.${element.className}`)
            .concat(`${document.documentElement.scrollWidth} px`)\
        """;

    private final List<String> findings = new ArrayList<>();
    private int examined;
    private int rulesPassed;

    /** @param forFingers patients' pages, most of which are seen on phones */
    void look(Page page, String state, boolean forFingers) {
        var usual = page.viewportSize();
        for (var size : List.of(PHONE, DESK)) {
            page.setViewportSize(size.width, size.height);
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                askAxe(page, state + " " + size.width + " px " + scheme.name().toLowerCase());
            }
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(LANDSCAPE.width, LANDSCAPE.height);
        lookSideways(page, state + " on its side");
        page.setViewportSize(PHONE.width, PHONE.height);
        lookSideways(page, state);
        if (forFingers) {
            list(page, TOO_SMALL).forEach(small -> findings.add(state + " has a target too small: " + small));
        }
        page.setViewportSize(usual.width, usual.height);
    }

    /** For what differs from what was looked at in its words only. */
    void glance(Page page, String state) {
        var usual = page.viewportSize();
        page.setViewportSize(PHONE.width, PHONE.height);
        askAxe(page, state);
        lookSideways(page, state);
        page.setViewportSize(usual.width, usual.height);
    }

    private void lookSideways(Page page, String state) {
        list(page, WIDE).forEach(wide -> findings.add(state + " scrolls sideways: " + wide));
    }

    private void askAxe(Page page, String where) {
        // Otherwise it opens another page, and this one would no longer be the one in front.
        var results = new AxeBuilder(page).withTags(TAGS).setLegacyMode(true).analyze();
        examined++;
        rulesPassed += results.getPasses().size();
        results.getViolations().forEach(rule -> findings.add(where + ": " + describe(rule)));
    }

    private static String describe(Rule rule) {
        return rule.getId()
                + rule.getNodes().stream()
                        .map(node -> "\n      " + node.getHtml() + "\n      " + node.getFailureSummary())
                        .collect(Collectors.joining());
    }

    @SuppressWarnings("unchecked")
    private static List<String> list(Page page, String script) {
        return (List<String>) page.evaluate(script);
    }

    void foundNothing(String whose) {
        System.out.printf(
                "axe: %s: %d examinations, %d rules passed, %d findings%n",
                whose, examined, rulesPassed, findings.size());
        assertEquals("", findings.stream().map(found -> "\n  " + found).collect(Collectors.joining()));
    }
}
