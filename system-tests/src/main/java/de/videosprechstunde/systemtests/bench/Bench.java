package de.videosprechstunde.systemtests.bench;

import de.videosprechstunde.local.Settings;
import de.videosprechstunde.systemtests.EmptyFolder;
import de.videosprechstunde.systemtests.OwnInstallation;
import de.videosprechstunde.systemtests.browser.Browsers;
import de.videosprechstunde.systemtests.browser.PatientBrowser;
import de.videosprechstunde.systemtests.browser.PracticeBrowser;
import de.videosprechstunde.systemtests.nat.NatKind;
import de.videosprechstunde.systemtests.nat.NatLaboratory;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * {@code make bench}: how long people wait for each other's picture, as a Markdown table. From the click to the frame
 * being shown, both on one machine and so by one clock; decoded 640x480 frames of false cameras.
 */
public final class Bench {
    private static final int TIMES = 20;

    private final OwnInstallation installation;
    private final Browsers browsers;

    private Bench(OwnInstallation installation, Browsers browsers) {
        this.installation = installation;
        this.browsers = browsers;
    }

    public static void main(String[] arguments) {
        PrintStream table = System.out;
        try (var installation = OwnInstallation.start(EmptyFolder.inTarget("bench"));
                var browsers = new Browsers(true)) {
            var bench = new Bench(installation, browsers);
            var loopback = bench.measure(UnaryOperator.identity(), UnaryOperator.identity());
            table.println("\n| milliseconds, of %d | median | p95 |\n|---|---:|---:|".formatted(TIMES));
            print(table, "one machine", loopback);
            print(table, "two cone NATs", bench.throughTwoCones());
        }
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
                    .enterAs(Admission.NAME);
            Admission.measure(doctor, patient);
            return Stream.generate(() -> Admission.measure(doctor, patient))
                    .limit(TIMES)
                    .toList();
        }
    }

    private static void print(PrintStream table, String where, List<Admission> admissions) {
        print(
                table,
                "*Hereinbitten* to the doctor's picture at the patient, " + where,
                admissions.stream()
                        .mapToDouble(Admission::doctorSeenAfter)
                        .sorted()
                        .toArray());
        print(
                table,
                "*Jetzt* to the patient's picture at the doctor, " + where,
                admissions.stream()
                        .mapToDouble(Admission::patientSeenAfter)
                        .sorted()
                        .toArray());
    }

    private static void print(PrintStream table, String what, double... sorted) {
        table.println("| %s | %s | %s |".formatted(what, quantile(0.5, sorted), quantile(0.95, sorted)));
    }

    /** Nearest rank. */
    private static String quantile(double share, double... sorted) {
        return String.format(Locale.ROOT, "%.0f", sorted[(int) Math.ceil(share * sorted.length) - 1]);
    }
}
