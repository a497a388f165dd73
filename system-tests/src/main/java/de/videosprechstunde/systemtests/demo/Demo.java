package de.videosprechstunde.systemtests.demo;

import de.videosprechstunde.systemtests.Appointments;
import de.videosprechstunde.systemtests.EmptyFolder;
import de.videosprechstunde.systemtests.OwnInstallation;
import de.videosprechstunde.systemtests.browser.Browsers;
import de.videosprechstunde.systemtests.browser.PatientBrowser;
import de.videosprechstunde.systemtests.browser.PracticeBrowser;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.UnaryOperator;

/** {@code make demo}: a whole consultation by itself, in two windows or, without a display, as screenshots. */
public final class Demo {
    private static final String NAME = "Erika Muster";

    private Demo() {}

    public static void main(String[] arguments) {
        var hasDisplay = System.getenv("DISPLAY") != null
                || System.getenv("WAYLAND_DISPLAY") != null
                || System.getProperty("os.name").startsWith("Mac");
        try (var installation = OwnInstallation.start(EmptyFolder.inTarget("demo-data"));
                var browsers = new Browsers(!hasDisplay);
                var practice =
                        browsers.chromium("practice", UnaryOperator.identity(), List.of("--window-position=0,0"));
                var home =
                        browsers.chromium("patient", UnaryOperator.identity(), List.of("--window-position=1010,0"))) {
            var pictures = new Pictures(EmptyFolder.inTarget("demo"), hasDisplay);
            var doctor = new PracticeBrowser(practice, installation.origin());
            play(doctor, new PatientBrowser(home), installation.origin(), pictures);
            pictures.tellWhere();
        }
    }

    private static void play(PracticeBrowser doctor, PatientBrowser patient, String origin, Pictures pictures) {
        doctor.signIn("aerztin");
        var code = doctor.makeAppointment(ZonedDateTime.now(Appointments.BERLIN), 15);
        pictures.take("The doctor makes an appointment; the patient gets the code", doctor.window());

        patient.typeCode(origin, code);
        patient.button("Einverstanden").waitFor();
        pictures.take("The patient types the code and reads the rules", patient.window());
        patient.click("Einverstanden");
        patient.button("Kamera und Mikrofon freigeben").waitFor();
        pictures.take("The page says why it asks for camera and microphone", patient.window());
        patient.click("Kamera und Mikrofon freigeben");
        patient.ownPicture().isMoving();
        pictures.take("The patient gives a name, for the doctor alone", patient.window());
        patient.giveName(NAME).isInWaitingRoom();
        doctor.guest(NAME).waitFor();
        pictures.take("The patient waits", patient.window());
        pictures.take("The doctor sees who waits", doctor.window());

        doctor.admit(NAME);
        patient.practicePicture().isMoving();
        pictures.take("The doctor is there; the camera goes on in three seconds", patient.window());
        patient.startsTalking();
        doctor.patientPicture().isMoving();
        pictures.take("Both see each other: at the patient's", patient.window());
        pictures.take("Both see each other: at the doctor's", doctor.window());

        doctor.end();
        patient.window().page().getByText("beendet").first().waitFor();
        pictures.take("The doctor has ended the consultation", patient.window());
    }
}
