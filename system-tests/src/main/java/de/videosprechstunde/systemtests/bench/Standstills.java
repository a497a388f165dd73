package de.videosprechstunde.systemtests.bench;

import de.videosprechstunde.local.Settings;
import de.videosprechstunde.systemtests.OwnInstallation;
import de.videosprechstunde.systemtests.browser.BrowserWindow;
import de.videosprechstunde.systemtests.browser.Browsers;
import de.videosprechstunde.systemtests.browser.PatientBrowser;
import de.videosprechstunde.systemtests.browser.PracticeBrowser;
import de.videosprechstunde.systemtests.nat.NatKind;
import de.videosprechstunde.systemtests.nat.NatLaboratory;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** How long the pictures stand still when something bad happens in the middle of a consultation. */
final class Standstills {
    private static final int TIMES = 5;

    private final OwnInstallation installation;
    private final Browsers browsers;
    private final PrintStream out;

    Standstills(OwnInstallation installation, Browsers browsers, PrintStream out) {
        this.installation = installation;
        this.browsers = browsers;
        this.out = out;
    }

    void print() {
        out.printf("%n### Standstill in bad moments%n%n");
        out.printf(
                "From the change, or from its end where it lasts, to the next frame being shown, at the side where it takes"
                        + " longer; both sides behind cone NATs of their own, one consultation, %d times each. After a reload of"
                        + " the patient's page from *Ins Wartezimmer* on, as the name is asked for again.%n%n",
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
                printNetworks(call, laboratory);
                printMachines(call);
                printReloads(call);
            }
        }
    }

    private void printNetworks(Call call, NatLaboratory laboratory) {
        moment(call, "another address of the patient's machine", _ -> laboratory
                .siteB()
                .getsAnotherAddress());
        moment(call, "another address of the doctor's machine", _ -> laboratory
                .siteA()
                .getsAnotherAddress());
        moment(call, "another public address of the patient's router", _ -> laboratory
                .siteB()
                .getsAnotherPublicAddress());
        moment(call, "another public address of the doctor's router", _ -> laboratory
                .siteA()
                .getsAnotherPublicAddress());
        moment(call, "the patient's cable out for 8 s", back -> {
            laboratory.siteB().unplug();
            Call.pause(Duration.ofSeconds(8));
            laboratory.siteB().plugIn();
            back.run();
        });
        moment(call, "signaling-service restarted", _ -> {
            installation.installation().stop("signaling-service");
            installation.installation().startAgain("signaling-service");
        });
    }

    private void printMachines(Call call) {
        moment(
                call,
                "the patient's laptop asleep for 20 s",
                back -> sleep(call.patient().window(), back));
        moment(
                call,
                "the doctor's laptop asleep for 20 s",
                back -> sleep(call.doctor().window(), back));
        moment(call, "the patient's telephone locked for 8 s (the page stands still)", back -> {
            call.patient().window().lock();
            try {
                Call.pause(Duration.ofSeconds(8));
            } finally {
                call.patient().window().unlock();
            }
            back.run();
        });
        moment(call, "the patient's camera unplugged, another one there (its end simulated)", _ -> call.patient()
                .connections()
                .endOutgoingVideo());
    }

    private void printReloads(Call call) {
        var doctor = call.doctor();
        var patient = call.patient();
        print(
                "the doctor's page reloaded",
                each -> each.standstillByReload(true, false, () -> {
                    double from = System.currentTimeMillis();
                    doctor.reload();
                    return from;
                }),
                call);
        DoubleSupplier patientReloads = () -> {
            patient.reload().giveName(Call.NAME);
            return System.currentTimeMillis();
        };
        print("the patient's page reloaded", each -> each.standstillByReload(false, true, patientReloads), call);
        print(
                "both reloaded at once",
                each -> each.standstillByReload(true, true, () -> {
                    var page = doctor.window().page();
                    page.evaluate("() => { window.before = true; setTimeout(() => location.reload()); }");
                    double from = patientReloads.getAsDouble();
                    page.waitForFunction("() => !window.before");
                    return from;
                }),
                call);
    }

    private static void sleep(BrowserWindow window, Runnable back) {
        window.fallAsleep();
        try {
            Call.pause(Duration.ofSeconds(20));
        } finally {
            window.wakeUp();
        }
        back.run();
    }

    private void moment(Call call, String what, Consumer<Runnable> moment) {
        print(what, each -> each.standstill(moment), call);
    }

    private void print(String what, ToDoubleFunction<Call> standstill, Call call) {
        double[] sorted = IntStream.range(0, TIMES)
                .mapToDouble(_ -> standstill.applyAsDouble(call))
                .sorted()
                .toArray();
        out.println("| %s | %s | %s |".formatted(what, text(sorted[TIMES / 2]), text(sorted[TIMES - 1])));
    }

    private static String text(double milliseconds) {
        return milliseconds >= Call.NEVER_MILLISECONDS ? "never" : String.format(Locale.ROOT, "%.0f", milliseconds);
    }
}
