package de.videosprechstunde.systemtests.bench;

import com.microsoft.playwright.Page;
import de.videosprechstunde.local.Settings;
import de.videosprechstunde.systemtests.browser.BrowserWindow;
import de.videosprechstunde.systemtests.browser.Browsers;
import de.videosprechstunde.systemtests.browser.Picture;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The peer: a call from scratch with the npm package PeerJS, over its own server on this machine. All that can be ready
 * before the click is ready; from then on it has to find a path, agree on keys and send a first picture.
 */
final class PeerJs implements AutoCloseable {
    private final Process server;
    private final String port;

    private PeerJs(Process server, String port) {
        this.server = server;
        this.port = port;
    }

    static PeerJs start() {
        Path folder = Settings.findRoot().resolve("system-tests/peer");
        String port = MakeUp.freePort();
        try {
            var server = new ProcessBuilder("node", "server.mjs", port)
                    .directory(folder.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            BufferedReader says = server.inputReader(StandardCharsets.UTF_8);
            if (!"ready".equals(says.readLine())) {
                server.destroy();
                throw new IllegalStateException("The server of PeerJS does not start; is " + folder + " installed?");
            }
            return new PeerJs(server, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Admission> calls(Browsers browsers, String stun, int times) {
        try (var doctor = browsers.chromium("peer-doctor");
                var patient = browsers.chromium("peer-patient")) {
            ready(doctor, "doctor", stun);
            ready(patient, "patient", stun);
            return IntStream.rangeClosed(0, times)
                    .mapToObj(round -> call(doctor.page(), patient.page()))
                    .skip(1)
                    .toList();
        }
    }

    private void ready(BrowserWindow window, String name, String stun) {
        window.page().navigate("http://localhost:" + port + "/");
        window.page().evaluate("([name, stun]) => ready(name, stun)", List.of(name, stun));
    }

    private static Admission call(Page doctor, Page patient) {
        pictureOfTheOther(doctor).expectFrame();
        pictureOfTheOther(patient).expectFrame();
        double dialled = ((Number) doctor.evaluate("() => dial('patient')")).doubleValue();
        var seen = new Admission(
                pictureOfTheOther(patient).frameShownAt() - dialled,
                pictureOfTheOther(doctor).frameShownAt() - dialled);
        patient.evaluate("hangUp()");
        doctor.evaluate("hangUp()");
        return seen;
    }

    private static Picture pictureOfTheOther(Page page) {
        return new Picture(page, "other");
    }

    @Override
    public void close() {
        server.destroy();
    }
}
