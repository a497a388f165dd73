package de.videosprechstunde.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * The patient's clear name reaches the doctor and nothing else (promise 2, rules R5 and R12); nor does what they write,
 * or hand over as a file (R1). That the search would find it is shown with the room's id, which is meant to be in all those places.
 */
@Needs(Needs.Thing.CHROMIUM)
class ClearNameIT {
    @RegisterExtension
    final Scene scene = new Scene();

    @TempDir
    Path folder;

    @Test
    void theNameIsInNoTableTopicLogRequestOrFrameAndTheDoctorReadsIt() throws Exception {
        var name = marker();
        var written = marker();
        var fileName = marker();
        var fileContent = marker();
        var doctor = scene.doctor();
        var appointment = scene.appointment();
        var patient = scene.patient().openLink(appointment.link()).enterAs(name);
        doctor.admit(name);
        assertThat(doctor.everything()).containsText("Gespräch mit " + name);
        patient.startsTalking();
        doctor.patientPicture().isMoving();
        patient.exchange().write(written);
        assertThat(doctor.exchange().unfold().messages()).containsText(written);
        patient.exchange().send(Files.writeString(folder.resolve(fileName), fileContent));
        doctor.exchange().choose(fileName, "Annehmen");
        assertThat(doctor.exchange().transfer(fileName)).containsText("Vollständig empfangen");
        assertEquals(fileContent, Files.readString(doctor.exchange().save(fileName)));
        doctor.end();
        assertThat(patient.heading()).containsText("beendet");

        var traces = new Traces(scene.installation().installation());
        await().atMost(Duration.ofSeconds(20)).until(() -> traces.of(appointment.room()), this::isComplete);
        assertTracedDownToTheFinestLevel("signaling-service");
        assertTracedDownToTheFinestLevel("appointment-service");
        assertTrue(inTraffic(appointment.room()).anyMatch(_ -> true), "the room is in no frame");

        for (var marker : List.of(name, written, fileName, fileContent)) {
            assertEquals(Set.of(), traces.of(marker));
            assertEquals(Set.of(), Traces.onDisk(scene.installation().data(), marker));
            assertEquals(List.of(), inTraffic(marker).toList());
        }
    }

    private static String marker() {
        return "Marke" + UUID.randomUUID().toString().replace("-", "");
    }

    private boolean isComplete(Set<String> places) {
        return Stream.of(
                        "table appointment.public.appointment",
                        "topic videosprechstunde.signaling.events",
                        "log signaling-service.log",
                        "log appointment-service.log")
                .allMatch(places::contains);
    }

    private void assertTracedDownToTheFinestLevel(String service) throws Exception {
        var log = Files.readString(scene.installation().installation().logs().resolve(service + ".log"));
        assertTrue(
                log.lines().anyMatch(line -> line.contains("TRACE") && line.contains("[de.vid")),
                service + " logs nothing at TRACE: not finding the name there would say nothing");
    }

    private Stream<String> inTraffic(String text) {
        return scene.windows().stream()
                .map(window -> window.recording())
                .flatMap(recording -> Stream.of(
                                recording.urls(),
                                recording.bodies(),
                                recording.sentFrames(),
                                recording.receivedFrames())
                        .flatMap(List::stream))
                .filter(each -> each.contains(text));
    }
}
