package de.videosprechstunde.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsEnabledOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import de.videosprechstunde.local.Settings;
import de.videosprechstunde.systemtests.nat.NatKind;
import de.videosprechstunde.systemtests.nat.NatLaboratory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The doctor behind one router, the patient behind another, STUN between them and no relay. */
@Needs({Needs.Thing.CHROMIUM, Needs.Thing.COTURN, Needs.Thing.NETWORK_NAMESPACES})
class NatIT {
    /** From both being there, as promised for networks that allow no direct connection. */
    private static final double PATIENCE_MILLISECONDS = 20_000;

    private static final FilterOptions PLAIN_MESSAGE = new FilterOptions().setHasText("direkte Verbindung");

    @RegisterExtension
    final Scene scene = new Scene();

    @Test
    void behindTwoConesTheyConnectByWhatOurStunServerTells() {
        try (var laboratory = laboratory(NatKind.CONE, NatKind.CONE)) {
            var doctor = scene.practice(Scene.DOCTOR, laboratory::behindA);
            var patient = scene.patient("patient", laboratory::behindB)
                    .openLink(scene.appointment().link())
                    .enterAs("Hinter dem Router");
            doctor.admit("Hinter dem Router");
            patient.startsTalking();
            patient.practicePicture().isMoving();
            doctor.patientPicture().isMoving();

            var paths = Stream.concat(
                            patient.connections().pathsInUse().stream(), doctor.connections().pathsInUse().stream())
                    .toList();
            assertFalse(paths.isEmpty());
            // What one side learned from STUN may reach the other as peer reflexive first (RFC 8445, section 7.2.5.3).
            assertTrue(paths.stream().allMatch(path -> path.matches("(srflx|prflx)-(srflx|prflx)")), () -> "" + paths);
            assertTrue(patient.connections().ownCandidateTypes().contains("srflx"));
            assertTrue(doctor.connections().ownCandidateTypes().contains("srflx"));
            assertFalse(patient.connections().ownCandidateTypes().contains("relay"));
        }
    }

    @Test
    void whereUdpIsBlockedBothAreToldInTimeAndWhatToDo() {
        try (var laboratory = laboratory(NatKind.CONE, NatKind.UDP_BLOCKED)) {
            assertBothAreTold(laboratory);
        }
    }

    @Test
    void behindASymmetricRouterBothAreToldInTimeAndWhatToDo() {
        try (var laboratory = laboratory(NatKind.CONE, NatKind.SYMMETRIC)) {
            assertBothAreTold(laboratory);
        }
    }

    private void assertBothAreTold(NatLaboratory laboratory) {
        var doctor = scene.practice(Scene.DOCTOR, laboratory::behindA);
        var patient = scene.patient("patient", laboratory::behindB)
                .openLink(scene.appointment().link())
                .enterAs("Kommt nicht durch")
                .isInWaitingRoom();
        long bothThere = System.nanoTime();
        assertThat(patient.alert().filter(PLAIN_MESSAGE)).isVisible(within(PATIENCE_MILLISECONDS));
        double left = PATIENCE_MILLISECONDS - (System.nanoTime() - bothThere) / 1e6;
        assertThat(doctor.alert().filter(PLAIN_MESSAGE)).isVisible(within(left));
        assertThat(patient.everything()).containsText("mobile Daten");
        assertThat(patient.alert().filter(PLAIN_MESSAGE).locator("a[href^='tel:']"))
                .isVisible();
    }

    @Test
    void whoTakesAnotherNetworkIsConnectedWithoutPressingAnything() {
        try (var laboratory = laboratory(NatKind.CONE, NatKind.SYMMETRIC)) {
            var doctor = scene.practice(Scene.DOCTOR, laboratory::behindA);
            var patient = scene.patient("patient", laboratory::behindB)
                    .openLink(scene.appointment().link())
                    .enterAs("Nimmt das andere Netz")
                    .isInWaitingRoom();
            assertThat(patient.alert().filter(PLAIN_MESSAGE)).isVisible(within(PATIENCE_MILLISECONDS));
            laboratory.siteB().getsRouter(NatKind.CONE);
            laboratory.siteB().getsAnotherAddress();
            assertThat(doctor.admission(doctor.guest("Nimmt das andere Netz")))
                    .isEnabled(new IsEnabledOptions().setTimeout(PATIENCE_MILLISECONDS));
            assertThat(patient.alert().filter(PLAIN_MESSAGE)).hasCount(0);
        }
    }

    private static IsVisibleOptions within(double milliseconds) {
        return new IsVisibleOptions().setTimeout(Math.max(milliseconds, 1));
    }

    private NatLaboratory laboratory(NatKind doctors, NatKind patients) {
        var laboratory =
                NatLaboratory.start(doctors, patients, Settings.findRoot().resolve("stun-config/turnserver.conf"));
        laboratory.carryHttp(scene.installation().port());
        laboratory.carryStun(scene.installation().stunPort());
        return laboratory;
    }
}
