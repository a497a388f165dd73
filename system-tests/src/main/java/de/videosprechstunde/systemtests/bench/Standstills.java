package de.videosprechstunde.systemtests.bench;

import com.microsoft.playwright.PlaywrightException;
import de.videosprechstunde.local.Settings;
import de.videosprechstunde.systemtests.OwnInstallation;
import de.videosprechstunde.systemtests.browser.Browsers;
import de.videosprechstunde.systemtests.browser.PatientBrowser;
import de.videosprechstunde.systemtests.browser.Picture;
import de.videosprechstunde.systemtests.browser.PracticeBrowser;
import de.videosprechstunde.systemtests.nat.NatKind;
import de.videosprechstunde.systemtests.nat.NatLaboratory;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** How long the pictures stand still when the network changes in the middle of a consultation. */
final class Standstills {
    private static final int TIMES = 5;
    private static final String NAME = "Steht manchmal still";

    /** So that the next moment meets a call that has come to rest. */
    private static final Duration REST = Duration.ofSeconds(4);

    private static final double NEVER_MILLISECONDS = 30_000;

    private final OwnInstallation installation;
    private final Browsers browsers;

    Standstills(OwnInstallation installation, Browsers browsers) {
        this.installation = installation;
        this.browsers = browsers;
    }

    void print(PrintStream out) {
        out.printf("%n### Standstill in bad moments%n%n");
        out.printf(
                "From the change, or from the cable being in again, to the next frame being shown, at the side where it takes"
                        + " longer; both sides behind cone NATs of their own, one consultation, %d times each.%n%n",
                TIMES);
        if (!Admissions.canHaveLaboratory()) {
            out.println("Not measured: needs root on Linux, with coturn, iproute2, iptables, conntrack and socat.");
            return;
        }
        out.println("| milliseconds | median | worst |\n|---|---:|---:|");
        var configuration = Settings.findRoot().resolve("stun-config/turnserver.conf");
        try (var laboratory = NatLaboratory.start(NatKind.CONE, NatKind.CONE, configuration)) {
            laboratory.carryHttp(installation.port());
            laboratory.carryStun(installation.stunPort());
            try (var doctorsWindow = browsers.chromium("doctor", laboratory::behindA, List.of());
                    var patientsWindow = browsers.chromium("patient", laboratory::behindB, List.of())) {
                var call = new Call(
                        new PracticeBrowser(doctorsWindow, installation.origin()).signIn("aerztin"),
                        new PatientBrowser(patientsWindow));
                call.begin(installation.appointmentsOf("aerztin").now().link());
                print(out, "another address of the patient's machine", call, _ -> laboratory
                        .siteB()
                        .getsAnotherAddress());
                print(out, "another address of the doctor's machine", call, _ -> laboratory
                        .siteA()
                        .getsAnotherAddress());
                print(out, "another public address of the patient's router", call, _ -> laboratory
                        .siteB()
                        .getsAnotherPublicAddress());
                print(out, "another public address of the doctor's router", call, _ -> laboratory
                        .siteA()
                        .getsAnotherPublicAddress());
                print(out, "the patient's cable out for 8 s", call, back -> {
                    laboratory.siteB().unplug();
                    pause(Duration.ofSeconds(8));
                    laboratory.siteB().plugIn();
                    back.run();
                });
                print(out, "signaling-service restarted", call, _ -> {
                    installation.installation().stop("signaling-service");
                    installation.installation().startAgain("signaling-service");
                });
            }
        }
    }

    /** @param moment says when the network is back, unless that is as soon as it has begun */
    private static void print(PrintStream out, String what, Call call, Consumer<Runnable> moment) {
        double[] sorted = IntStream.range(0, TIMES)
                .mapToDouble(_ -> call.standstill(moment))
                .sorted()
                .toArray();
        out.println("| %s | %s | %s |".formatted(what, text(sorted[TIMES / 2]), text(sorted[TIMES - 1])));
    }

    private static String text(double milliseconds) {
        return milliseconds >= NEVER_MILLISECONDS ? "never" : String.format(Locale.ROOT, "%.0f", milliseconds);
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private record Call(PracticeBrowser doctor, PatientBrowser patient) {
        void begin(String link) {
            patient.openLink(link).enterAs(NAME);
            doctor.admit(NAME);
            patient.startsTalking();
            doctor.patientPicture().isMoving();
            patient.practicePicture().isMoving();
            pause(REST);
        }

        double standstill(Consumer<Runnable> moment) {
            var pictures = new Picture[] {doctor.patientPicture(), patient.practicePicture()};
            Arrays.stream(pictures).forEach(Picture::watchPauses);
            double[] back = {System.currentTimeMillis()};
            moment.accept(() -> back[0] = System.currentTimeMillis());
            // Longer than it takes to notice; then until frames come again.
            pause(Duration.ofSeconds(2));
            double longest = Arrays.stream(pictures)
                    .mapToDouble(picture -> untilMoving(picture, back[0]))
                    .max()
                    .orElseThrow();
            pause(REST);
            return longest;
        }

        private static double untilMoving(Picture picture, double back) {
            try {
                picture.isMoving((int) NEVER_MILLISECONDS);
            } catch (PlaywrightException e) {
                return NEVER_MILLISECONDS;
            }
            var pause = picture.longestPause();
            return Math.max(pause.until() - Math.max(back, pause.from()), 0);
        }
    }
}
