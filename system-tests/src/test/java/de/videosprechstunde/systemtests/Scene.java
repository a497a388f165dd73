package de.videosprechstunde.systemtests;

import de.videosprechstunde.local.Settings;
import de.videosprechstunde.systemtests.browser.BrowserWindow;
import de.videosprechstunde.systemtests.browser.Browsers;
import de.videosprechstunde.systemtests.browser.PatientBrowser;
import de.videosprechstunde.systemtests.browser.PracticeBrowser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * One test's people and appointments. The installation and the driver of the browsers are shared by the whole run, the
 * browsers are not. A failed test leaves what everybody saw in {@code target/failures}.
 */
final class Scene implements BeforeEachCallback, AfterTestExecutionCallback, AfterEachCallback {
    static final String DOCTOR = "aerztin";

    private final List<BrowserWindow> windows = new ArrayList<>();
    private Props props;

    OwnInstallation installation() {
        return props.installation;
    }

    String origin() {
        return props.installation.origin();
    }

    Appointments.Appointment appointment() {
        return appointments().now();
    }

    Appointments appointments() {
        return appointmentsOf(DOCTOR);
    }

    Appointments appointmentsOf(String doctor) {
        return props.installation.appointmentsOf(doctor);
    }

    PracticeBrowser doctor() {
        return practice(DOCTOR, UnaryOperator.identity());
    }

    PracticeBrowser practice(String user, UnaryOperator<Path> where) {
        return notSignedIn(user, where).signIn(user);
    }

    PracticeBrowser notSignedIn(String who, UnaryOperator<Path> where) {
        return new PracticeBrowser(window(who, where), origin());
    }

    PatientBrowser patient() {
        return patient("patient" + (windows.size() + 1), UnaryOperator.identity());
    }

    PatientBrowser patient(String who, UnaryOperator<Path> where) {
        return new PatientBrowser(window(who, where));
    }

    /** Whose browser has been allowed nothing yet. */
    PatientBrowser patientWhoIsAsked() {
        var window = props.browsers.chromiumThatAsks("patient");
        windows.add(window);
        return new PatientBrowser(window);
    }

    enum Program {
        CHROMIUM,
        FIREFOX
    }

    PracticeBrowser doctorWith(Program program) {
        return new PracticeBrowser(window("doctor", program), origin()).signIn(DOCTOR);
    }

    PatientBrowser patientWith(Program program) {
        return new PatientBrowser(window("patient", program));
    }

    List<BrowserWindow> windows() {
        return windows;
    }

    private BrowserWindow window(String who, Program program) {
        if (program == Program.CHROMIUM) {
            return window(who, UnaryOperator.identity());
        }
        var window = props.browsers.firefox(who, UnaryOperator.identity());
        windows.add(window);
        return window;
    }

    private BrowserWindow window(String who, UnaryOperator<Path> where) {
        var window = props.browsers.chromium(who, where, List.of());
        windows.add(window);
        return window;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        // Closed with the store, after the last test of the run.
        props = context.getRoot()
                .getStore(Namespace.create(Scene.class))
                .computeIfAbsent(Props.class, _ -> new Props(), Props.class);
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            var folder = Settings.findRoot()
                    .resolve("system-tests/target/failures")
                    .resolve(context.getRequiredTestClass().getSimpleName() + "."
                            + context.getRequiredTestMethod().getName());
            windows.forEach(window -> window.keepEvidence(folder));
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        windows.forEach(BrowserWindow::close);
        windows.clear();
    }

    private static final class Props implements AutoCloseable {
        private final OwnInstallation installation = OwnInstallation.start(EmptyFolder.inTarget("installation"));
        private final Browsers browsers = new Browsers(true);

        @Override
        public void close() {
            browsers.close();
            installation.close();
        }
    }
}
