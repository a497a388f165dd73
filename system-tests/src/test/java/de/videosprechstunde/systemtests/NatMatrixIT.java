package de.videosprechstunde.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static de.videosprechstunde.systemtests.nat.NatKind.CONE;
import static de.videosprechstunde.systemtests.nat.NatKind.FORWARDED;
import static de.videosprechstunde.systemtests.nat.NatKind.IPV6;
import static de.videosprechstunde.systemtests.nat.NatKind.SYMMETRIC;
import static de.videosprechstunde.systemtests.nat.NatKind.UDP_BLOCKED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Locator.WaitForOptions;
import de.videosprechstunde.local.Settings;
import de.videosprechstunde.systemtests.browser.PatientBrowser;
import de.videosprechstunde.systemtests.browser.PracticeBrowser;
import de.videosprechstunde.systemtests.nat.NatKind;
import de.videosprechstunde.systemtests.nat.NatLaboratory;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Whom which network of a clinic reaches: the table of {@code docs/firewall.md}, a test for each column. Everybody else is
 * told in the waiting room that there is no direct path.
 */
@Needs({Needs.Thing.CHROMIUM, Needs.Thing.COTURN, Needs.Thing.NETWORK_NAMESPACES})
class NatMatrixIT {
    /** As promised for networks that allow no direct connection. */
    private static final double PATIENCE_MILLISECONDS = 20_000;

    private static final Set<NatKind> PATIENTS = EnumSet.of(CONE, SYMMETRIC, UDP_BLOCKED);

    @RegisterExtension
    final Scene scene = new Scene();

    @Test
    void anOrdinaryRouterAtTheClinicReachesThoseBehindOrdinaryOnes() {
        assertReaches(CONE, Set.of(CONE));
    }

    @Test
    void aSymmetricRouterAtTheClinicReachesNobody() {
        assertReaches(SYMMETRIC, Set.of());
    }

    @Test
    void aForwardedRangeReachesThoseBehindSymmetricRoutersToo() {
        assertReaches(FORWARDED, Set.of(CONE, SYMMETRIC));
    }

    @Test
    void ipv6OnBothSidesReachesThoseBehindSymmetricRoutersToo() {
        assertReaches(IPV6, Set.of(CONE, SYMMETRIC));
    }

    private void assertReaches(NatKind clinic, Set<NatKind> expected) {
        try (var laboratory =
                NatLaboratory.start(clinic, CONE, Settings.findRoot().resolve("stun-config/turnserver.conf"))) {
            laboratory.carryHttp(scene.installation().port());
            laboratory.carryStun(scene.installation().stunPort());
            laboratory.holdPortsBehindA(NatKind.FORWARDED_PORTS);
            var doctor = scene.practice(Scene.DOCTOR, laboratory::behindA);
            var patient = scene.patient("patient", laboratory::behindB);
            Map<NatKind, Boolean> reached = new EnumMap<>(NatKind.class);
            for (var kind : PATIENTS) {
                patient.openLink("about:blank");
                laboratory.siteB().getsRouter(kind);
                reached.put(kind, isReached(doctor, patient, kind.name()));
            }
            Map<NatKind, Boolean> wanted = new EnumMap<>(NatKind.class);
            PATIENTS.forEach(kind -> wanted.put(kind, expected.contains(kind)));
            assertEquals(wanted, reached, "clinic: " + clinic);
        }
    }

    private boolean isReached(PracticeBrowser doctor, PatientBrowser patient, String name) {
        patient.openLink(scene.appointment().link()).enterAs(name).isInWaitingRoom();
        var connected = patient.status().filter(new FilterOptions().setHasText("sieht, dass Sie da sind"));
        var refused = patient.alert().filter(new FilterOptions().setHasText("direkte Verbindung"));
        connected.or(refused).first().waitFor(new WaitForOptions().setTimeout(PATIENCE_MILLISECONDS));
        boolean reached = connected.isVisible();
        if (!reached) {
            assertThat(doctor.alert()
                            .filter(new FilterOptions().setHasText("direkte Verbindung"))
                            .last())
                    .isVisible();
        }
        // The name gets here by the direct connection alone.
        assertThat(doctor.guest(name)).hasCount(reached ? 1 : 0);
        return reached;
    }
}
