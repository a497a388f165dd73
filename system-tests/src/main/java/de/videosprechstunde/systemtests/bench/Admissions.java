package de.videosprechstunde.systemtests.bench;

import de.videosprechstunde.local.Settings;
import de.videosprechstunde.systemtests.OwnInstallation;
import de.videosprechstunde.systemtests.browser.Browsers;
import de.videosprechstunde.systemtests.browser.PatientBrowser;
import de.videosprechstunde.systemtests.browser.PracticeBrowser;
import de.videosprechstunde.systemtests.browser.Programs;
import de.videosprechstunde.systemtests.nat.NatKind;
import de.videosprechstunde.systemtests.nat.NatLaboratory;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How long people wait for each other's picture. */
final class Admissions {
    private static final int TIMES = 20;

    private static final List<String> LABORATORY = List.of("ip", "ss", "iptables", "conntrack", "socat", "turnserver");

    private final OwnInstallation installation;
    private final Browsers browsers;

    Admissions(OwnInstallation installation, Browsers browsers) {
        this.installation = installation;
        this.browsers = browsers;
    }

    void print(PrintStream out) {
        out.printf("%n### First picture%n%n");
        out.printf(
                "From the click to the frame being shown at the other side, both by one clock: 640x480, false cameras,"
                        + " a process per browser, the connection stands since the waiting room. One round before, %d counted"
                        + " (p95 by nearest rank); a round is not counted whose countdown ended before *Jetzt* was pressed.%n%n",
                TIMES);
        out.println("| milliseconds | median | p95 |\n|---|---:|---:|");
        printPeer(out);
        print(out, "one machine", measure(UnaryOperator.identity(), UnaryOperator.identity()));
        if (canHaveLaboratory()) {
            print(out, "two cone NATs", throughTwoCones());
        } else {
            out.println("| both, two cone NATs | not measured: needs root on Linux, with coturn, iproute2, iptables,"
                    + " conntrack and socat | |");
        }
    }

    /** Beside ours, in the same run: what a call costs that begins with the click. */
    private void printPeer(PrintStream out) {
        try (var peer = PeerJs.start()) {
            var calls = peer.calls(browsers, "stun:127.0.0.1:" + installation.stunPort(), TIMES);
            var from = "PeerJS, a call from scratch, to the %s picture, one machine";
            print(out, from.formatted("caller's"), calls.stream(), Admission::doctorSeenAfter);
            print(out, from.formatted("called one's"), calls.stream(), Admission::patientSeenAfter);
        }
    }

    static boolean canHaveLaboratory() {
        return System.getProperty("user.name").equals("root")
                && LABORATORY.stream().allMatch(name -> Programs.find(name).isPresent());
    }

    private List<Admission> throughTwoCones() {
        var configuration = Settings.findRoot().resolve("stun-config/turnserver.conf");
        try (var laboratory = NatLaboratory.start(NatKind.CONE, NatKind.CONE, configuration)) {
            laboratory.carryHttp(installation.port());
            laboratory.carryStun(installation.stunPort());
            return measure(laboratory::behindA, laboratory::behindB);
        }
    }

    private List<Admission> measure(UnaryOperator<Path> doctorsPlace, UnaryOperator<Path> patientsPlace) {
        try (var doctorsWindow = browsers.chromium("doctor", doctorsPlace, List.of());
                var patientsWindow = browsers.chromium("patient", patientsPlace, List.of())) {
            var doctor = new PracticeBrowser(doctorsWindow, installation.origin()).signIn("aerztin");
            var patient = new PatientBrowser(patientsWindow)
                    .openLink(installation.appointmentsOf("aerztin").now().link())
                    .enterAs(Admission.name(0));
            var counted = IntStream.range(0, 2 * TIMES)
                    .mapToObj(round -> Admission.measure(doctor, patient, round))
                    .skip(1)
                    .flatMap(Optional::stream)
                    .limit(TIMES)
                    .toList();
            if (counted.size() < TIMES) {
                throw new IllegalStateException("Of " + 2 * TIMES + " rounds only " + counted.size()
                        + " count: in the others the countdown was faster. This machine is too busy to measure.");
            }
            return counted;
        }
    }

    private static void print(PrintStream out, String where, List<Admission> admissions) {
        print(
                out,
                "*Hereinbitten* to the doctor's picture at the patient, " + where,
                admissions.stream(),
                Admission::doctorSeenAfter);
        print(
                out,
                "*Jetzt* to the patient's picture at the doctor, " + where,
                admissions.stream(),
                Admission::patientSeenAfter);
    }

    private static void print(
            PrintStream out, String what, Stream<Admission> admissions, ToDoubleFunction<Admission> figure) {
        double[] sorted = admissions.mapToDouble(figure).sorted().toArray();
        out.println("| %s | %s | %s |".formatted(what, quantile(0.5, sorted), quantile(0.95, sorted)));
    }

    /** Nearest rank. */
    private static String quantile(double share, double... sorted) {
        return String.format(Locale.ROOT, "%.0f", sorted[(int) Math.ceil(share * sorted.length) - 1]);
    }
}
