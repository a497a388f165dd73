package de.videosprechstunde.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import de.videosprechstunde.local.Settings;
import de.videosprechstunde.systemtests.browser.BrowserWindow;
import de.videosprechstunde.systemtests.browser.PracticeBrowser;
import de.videosprechstunde.systemtests.nat.NatKind;
import de.videosprechstunde.systemtests.nat.NatLaboratory;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the pages say of a network is what the laboratory's routers are. */
@Needs({Needs.Thing.CHROMIUM, Needs.Thing.COTURN, Needs.Thing.NETWORK_NAMESPACES})
class NetworkCheckIT {
    @RegisterExtension
    final Scene scene = new Scene();

    @Test
    void daysBeforeAndWithoutACodeEverybodyLearnsWhetherTheirNetworkIsFit() {
        try (var laboratory = laboratory(NatKind.CONE)) {
            var window = scene.patient("patient", laboratory::behindB).window();
            assertSays(window, "Ihr Netz ist geeignet", "geeignet");
            laboratory.siteB().getsRouter(NatKind.SYMMETRIC);
            assertSays(window, "Ihr Netz macht direkte Verbindungen schwer", "vielleicht nicht");
            laboratory.siteB().getsRouter(NatKind.UDP_BLOCKED);
            assertSays(window, "Ihr Netz lässt keine Videosprechstunde zu", "klappt es noch nicht");
            assertThat(window.page().locator("main")).containsText("mobile Daten");

            // The verdict stays here: nothing but the page itself and the addresses to ask was fetched, nothing sent.
            var urls = window.recording().urls().stream()
                    .filter(url -> url.contains("/api/"))
                    .distinct()
                    .toList();
            assertEquals(List.of(scene.origin() + "/api/stun"), urls);
        }
    }

    @Test
    void theDoctorsPageSeesThePolicyAtWorkAndCountsAVisitorFromASymmetricNetworkAsProof() {
        try (var laboratory = laboratory(NatKind.FORWARDED)) {
            laboratory.holdPortsBehindA(NatKind.FORWARDED_PORTS);
            var doctor = scene.practice(Scene.DOCTOR, laboratory::behindA);
            var network = unfolded(doctor);
            assertThat(network).containsText("Ihr Netz: geeignet");
            assertThat(network).containsText("außen dieselben Nummern");
            assertThat(compared(network, "50000", "50199")).containsText("Die Browser-Richtlinie wirkt");
            assertThat(compared(network, "50000", "50001")).containsText("Nicht alle Ports liegen im Bereich");
            assertThat(network).containsText("Noch keine Verbindung");

            laboratory.siteB().getsRouter(NatKind.SYMMETRIC);
            scene.patient("patient", laboratory::behindB)
                    .openLink(scene.appointment().link())
                    .enterAs("Aus dem Mobilfunk");
            assertThat(doctor.guest("Aus dem Mobilfunk")).containsText("verbunden");
            assertThat(network).containsText("1 von 1 direkt verbunden");
            assertThat(network).containsText("Ihre Seite ist offen");
        }
    }

    private void assertSays(BrowserWindow window, String ofNetwork, String overall) {
        var page = window.page();
        page.navigate("about:blank");
        page.navigate(scene.origin() + "/");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Technik-Test"))
                .click();
        assertThat(region(page, "Netz")).containsText(ofNetwork);
        assertThat(page.getByRole(AriaRole.STATUS)).containsText(overall);
        assertTrue(Pattern.matches(".*/technik-test", page.url()));
    }

    private static Locator unfolded(PracticeBrowser doctor) {
        var network = region(doctor.window().page(), "Ihr Netz");
        network.locator("summary").click();
        return network;
    }

    private static Locator compared(Locator network, String from, String to) {
        network.getByLabel("Von Port").fill(from);
        network.getByLabel("Bis Port").fill(to);
        network.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Vergleichen"))
                .click();
        return network.getByRole(AriaRole.STATUS);
    }

    private static Locator region(Page page, String name) {
        return page.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private NatLaboratory laboratory(NatKind doctors) {
        var laboratory =
                NatLaboratory.start(doctors, NatKind.CONE, Settings.findRoot().resolve("stun-config/turnserver.conf"));
        laboratory.carryHttp(scene.installation().port());
        laboratory.carryStun(scene.installation().stunPort());
        return laboratory;
    }
}
