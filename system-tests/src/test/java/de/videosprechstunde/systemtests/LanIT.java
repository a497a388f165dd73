package de.videosprechstunde.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.videosprechstunde.local.Installation;
import de.videosprechstunde.local.Lan;
import de.videosprechstunde.systemtests.browser.BrowserWindow;
import de.videosprechstunde.systemtests.browser.Browsers;
import de.videosprechstunde.systemtests.browser.PatientBrowser;
import de.videosprechstunde.systemtests.browser.PracticeBrowser;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code make up LAN=1}: a device of the same network is the patient, at the machine's own address and over HTTPS. */
@Needs({Needs.Thing.CHROMIUM, Needs.Thing.COTURN, Needs.Thing.LAN})
class LanIT {
    private static Installation installation;
    private static Browsers browsers;

    @BeforeAll
    static void start() {
        installation = Installation.start(
                OwnInstallation.settings(EmptyFolder.inTarget("lan")).withLan(Lan.of("1", 0)));
        browsers = new Browsers(true);
    }

    @AfterAll
    static void stop() {
        if (browsers != null) {
            browsers.close();
        }
        if (installation != null) {
            installation.close();
        }
    }

    @Test
    void deviceOfTheNetworkIsAdmittedAndSeen() throws Exception {
        var origin = installation.origin().toString();
        var appointment =
                new Appointments(new Rest(installation.local().toString(), installation.token("aerztin"))).now();
        assertTrue(appointment.link().startsWith(origin + "/#"), appointment.link());
        try (var desk = window("doctor");
                var telephone = window("patient")) {
            // The address that one is used to leads to the right one.
            var doctor = new PracticeBrowser(desk, installation.local().toString()).signIn("aerztin");
            assertTrue(
                    desk.page().url().startsWith(origin + "/praxis"),
                    desk.page().url());

            var patient = new PatientBrowser(telephone).openLink(appointment.link());
            assertEquals(true, telephone.page().evaluate("() => isSecureContext"));
            patient.enterAs("Am Telefon").isInWaitingRoom();
            doctor.admit("Am Telefon");
            patient.startsTalking();
            doctor.patientPicture().isMoving();

            var host = installation.origin().getHost();
            var servers = patient.connections().iceServers();
            assertTrue(
                    servers.stream().allMatch(server -> server.startsWith("stun:" + host + ":")), servers.toString());
        }
    }

    /** Warned of every other certificate, as a device that trusts the authority is. */
    private static BrowserWindow window(String who) throws Exception {
        return browsers.chromium(
                who, UnaryOperator.identity(), List.of("--ignore-certificate-errors-spki-list=" + authorityKey()));
    }

    private static String authorityKey() throws Exception {
        try (InputStream in = Files.newInputStream(installation.authority().orElseThrow())) {
            var key = CertificateFactory.getInstance("X.509")
                    .generateCertificate(in)
                    .getPublicKey();
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(key.getEncoded()));
        }
    }
}
