package de.videosprechstunde.systemtests.bench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import de.videosprechstunde.systemtests.OwnInstallation;
import de.videosprechstunde.systemtests.browser.Browsers;
import de.videosprechstunde.systemtests.browser.PatientBrowser;
import de.videosprechstunde.systemtests.browser.Picture;
import de.videosprechstunde.systemtests.browser.PracticeBrowser;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;

/** The largest file that is allowed, from the patient to the doctor, beside the running consultation. */
final class FileTransfers {
    private static final int TIMES = 3;
    private static final int MEGABYTES = 50;
    private static final LocatorAssertions.ContainsTextOptions PATIENCE =
            new LocatorAssertions.ContainsTextOptions().setTimeout(600_000);

    private final OwnInstallation installation;
    private final Browsers browsers;
    private final PrintStream out;

    FileTransfers(OwnInstallation installation, Browsers browsers, PrintStream out) {
        this.installation = installation;
        this.browsers = browsers;
        this.out = out;
    }

    void print(Path folder) {
        out.printf(
                "%n### A file beside the consultation%n%n%d MiB from the patient to the doctor, received and its hash compared;"
                        + " false cameras, 640x480, both browsers on this machine.%n%n",
                MEGABYTES);
        out.println("| | seconds | MiB/s | doctor's picture | patient's picture | sound packets/s |\n"
                + "|---|---:|---:|---|---|---:|");
        try (var doctorsWindow = browsers.chromium("doctor", UnaryOperator.identity(), List.of());
                var patientsWindow = browsers.chromium("patient", UnaryOperator.identity(), List.of())) {
            var call = new Call(
                    new PracticeBrowser(doctorsWindow, installation.origin()).signIn("aerztin"),
                    new PatientBrowser(patientsWindow));
            call.begin(installation.appointmentsOf("aerztin").now().link());
            for (int time = 1; time <= TIMES; time++) {
                print(call, chance(folder.resolve("Film %d.mp4".formatted(time))));
            }
        }
    }

    private void print(Call call, Path file) {
        String name = file.getFileName().toString();
        var doctor = call.doctor();
        call.patient().exchange().send(file);
        assertThat(doctor.exchange().transfer(name)).isVisible();
        double heard = doctor.connections().media().audioPacketsReceived();
        doctor.patientPicture().noteFrames();
        call.patient().practicePicture().noteFrames();
        long begin = System.nanoTime();
        doctor.exchange().choose(name, "Annehmen");
        assertThat(doctor.exchange().transfer(name)).containsText("Vollständig empfangen", PATIENCE);
        double seconds = (System.nanoTime() - begin) / 1e9;
        out.printf(
                Locale.ROOT,
                "| %s | %.1f | %.2f | %s | %s | %.0f |%n",
                name,
                seconds,
                MEGABYTES / seconds,
                text(doctor.patientPicture().frames()),
                text(call.patient().practicePicture().frames()),
                (doctor.connections().media().audioPacketsReceived() - heard) / seconds);
    }

    private static String text(Picture.Frames frames) {
        return String.format(
                Locale.ROOT, "%.1f/s, longest gap %.0f ms", frames.perSecond(), frames.longestGapMilliseconds());
    }

    /** Nothing that could be compressed on the way. */
    private static Path chance(Path file) {
        byte[] content = new byte[MEGABYTES * 1024 * 1024];
        new Random(50).nextBytes(content);
        try {
            return Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
