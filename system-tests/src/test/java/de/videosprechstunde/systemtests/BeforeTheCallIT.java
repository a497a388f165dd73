package de.videosprechstunde.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import de.videosprechstunde.systemtests.browser.PatientBrowser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What keeps people from the waiting room before they have said a word: the browser, its permissions, the devices. */
@Needs(Needs.Thing.CHROMIUM)
class BeforeTheCallIT {
    private static final String ALLOW = "Kamera und Mikrofon freigeben";
    private static final String IN_FACEBOOK =
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15"
                    + " (KHTML, like Gecko) Mobile/15E148 [FBAN/FBIOS;FBAV/510.0.0.0]";

    @RegisterExtension
    final Scene scene = new Scene();

    @Test
    void aBrowserWithoutWebRtcIsToldWhichOnesWorkBeforeTheCodeIsAskedFor() {
        var patient = scene.patient();
        page(patient).addInitScript("delete window.RTCPeerConnection");
        patient.openLink(scene.origin() + "/");
        assertThat(patient.heading()).containsText("kann keine Videosprechstunde");
        for (var browser : List.of("Chrome", "Edge", "Firefox", "Safari")) {
            assertThat(patient.everything()).containsText(browser + " ab Version");
        }
        assertThat(page(patient).getByLabel("Einwahlcode")).hasCount(0);
    }

    @Test
    void insideAnotherAppPeopleAreSentToTheBrowserWithTheirLinkAndMayTryNevertheless() {
        var patient = scene.patient();
        page(patient).addInitScript("Object.defineProperty(navigator, 'userAgent', { value: '" + IN_FACEBOOK + "' })");
        var link = scene.appointment().link();
        patient.openLink(link);
        assertThat(patient.heading()).containsText("im Browser");
        assertThat(page(patient).getByLabel("Link zu dieser Seite")).hasValue(link);
        patient.click("Link kopieren");
        assertThat(patient.status()).not().isEmpty();
        var code = link.substring(link.indexOf('#') + 1);
        assertTrue(patient.window().recording().urls().stream().noneMatch(url -> url.contains(code)));

        patient.click("Trotzdem hier versuchen");
        assertThat(patient.button("Einverstanden")).isVisible();
    }

    @Test
    void afterARefusalThePageShowsWhereToAllowItAndGoesOnByItself() {
        var patient = scene.patientWhoIsAsked().openLink(scene.appointment().link());
        patient.click("Einverstanden");
        patient.click(ALLOW);
        assertThat(patient.alert()).containsText("erlaubt dieser Seite Kamera und Mikrofon nicht");
        assertThat(help(patient)).isVisible();
        allow(patient, "camera", "microphone");
        assertThat(patient.heading()).containsText("Wie heißen Sie?");
        patient.ownPicture().isMoving();
    }

    @Test
    void whatWasBlockedOnAnEarlierVisitIsHelpedWithBeforeAnybodyAsksInVain() {
        var patient = scene.patientWhoIsAsked();
        allow(patient, "geolocation");
        patient.openLink(scene.appointment().link()).click("Einverstanden");
        assertThat(help(patient)).isVisible();
        assertThat(patient.button(ALLOW)).hasCount(0);
        allow(patient, "camera", "microphone");
        assertThat(patient.heading()).containsText("Wie heißen Sie?");
    }

    @Test
    void anotherCameraIsTakenWhenItIsChosenAndOnlyThisVisitRemembersIt() {
        var patient = scene.patientWhoIsAsked();
        allow(patient, "camera", "microphone");
        patient.openLink(scene.appointment().link());
        patient.click("Einverstanden");
        patient.click(ALLOW);
        page(patient).getByText("Kamera, Mikrofon oder Lautsprecher ändern").click();
        var cameras = page(patient).getByLabel("Kamera", new Page.GetByLabelOptions().setExact(true));
        assertThat(cameras.locator("option")).hasCount(2);
        assertThat(page(patient).locator("meter")).isVisible();
        page(patient).waitForFunction("() => document.querySelector('meter').value > 0");
        patient.click("Testton abspielen");
        page(patient).waitForFunction("() => systemTests.signs.tones >= 3");
        cameras.selectOption(new SelectOption().setIndex(1));
        page(patient)
                .waitForFunction("() => document.querySelector('video.own')?.srcObject.getVideoTracks()[0]?.label"
                        + " === document.querySelector('#device-camera').options[1].label");
        patient.ownPicture().isMoving();
        assertTrue((Boolean) page(patient)
                .evaluate("() => localStorage.length === 0 && sessionStorage.getItem('devices') !== null"));
    }

    /** As on an iPhone that saves power: no element plays until the page is touched. */
    @Test
    void whereSoundDoesNotStartByItselfATapIsAskedForAndIsEnough() {
        var doctor = scene.doctor();
        var patient = scene.patient();
        page(patient)
                .addInitScript(
                        "const { play } = HTMLMediaElement.prototype; HTMLMediaElement.prototype.play = function () {"
                                + "return window.touched || this.muted ? play.call(this)"
                                + ": Promise.reject(new DOMException('', 'NotAllowedError')); };");
        patient.openLink(scene.appointment().link()).enterAs("Hört noch nichts");
        doctor.admit("Hört noch nichts");
        patient.startsTalking();
        assertThat(patient.button("Ton einschalten")).isVisible();
        page(patient).evaluate("() => { window.touched = true; }");
        patient.click("Ton einschalten");
        assertThat(patient.button("Ton einschalten")).hasCount(0);
        patient.practicePicture().isMoving();
    }

    /** Chromium refuses all that is not named. */
    private void allow(PatientBrowser patient, String... permissions) {
        page(patient)
                .context()
                .grantPermissions(
                        List.of(permissions), new BrowserContext.GrantPermissionsOptions().setOrigin(scene.origin()));
    }

    private static Locator help(PatientBrowser patient) {
        return page(patient).getByText("So erlauben Sie Kamera und Mikrofon");
    }

    private static Page page(PatientBrowser patient) {
        return patient.window().page();
    }
}
