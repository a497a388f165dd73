package de.videosprechstunde.systemtests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import de.videosprechstunde.local.Settings;
import de.videosprechstunde.systemtests.browser.Connections.Reception;
import de.videosprechstunde.systemtests.nat.NatKind;
import de.videosprechstunde.systemtests.nat.NatLaboratory;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sound before picture (R9), where both lines become narrow and lossy in the middle of a consultation. */
@Needs({Needs.Thing.CHROMIUM, Needs.Thing.COTURN, Needs.Thing.NETWORK_NAMESPACES})
class NarrowLineIT {
    private static final int SAMPLES = 5;
    private static final int SAMPLE_SECONDS = 3;

    @RegisterExtension
    final Scene scene = new Scene();

    @Test
    void at300KilobitsAndFivePercentLossSpeechGoesOnAndThePictureFitsIn() {
        try (var laboratory = NatLaboratory.start(
                NatKind.CONE, NatKind.CONE, Settings.findRoot().resolve("stun-config/turnserver.conf"))) {
            laboratory.carryHttp(scene.installation().port());
            laboratory.carryStun(scene.installation().stunPort());
            var doctor = scene.practice(Scene.DOCTOR, laboratory::behindA);
            var patient = scene.patient("patient", laboratory::behindB)
                    .openLink(scene.appointment().link())
                    .enterAs("Schmale Leitung");
            doctor.admit("Schmale Leitung");
            patient.startsTalking();
            doctor.patientPicture().isMoving();
            var hears = doctor.connections();
            hears.awaitHearing();
            var wide = hears.reception(SAMPLE_SECONDS);

            laboratory.narrow(300, 0.05);
            // The browsers notice within the first seconds; what counts is what they make of it.
            var first = hears.reception(SAMPLE_SECONDS);
            var narrow = Stream.generate(() -> hears.reception(SAMPLE_SECONDS))
                    .limit(SAMPLES)
                    .toList();
            System.out.println("before:                " + wide);
            System.out.println("just narrowed:         " + first);
            narrow.forEach(sample -> System.out.println("300 kbit/s, 5 % lost:  " + sample));

            assertTrue(narrow.stream().allMatch(sample -> sample.soundPackets() > 0), narrow::toString);
            assertTrue(average(narrow, Reception::soundPackets) > 0.7 * wide.soundPackets(), narrow::toString);
            assertTrue(average(narrow, Reception::soundConcealed) < 0.2, narrow::toString);
            assertTrue(average(narrow, Reception::kilobits) < 330, narrow::toString);
            assertTrue(average(narrow, Reception::frames) > 1, narrow::toString);
            assertTrue(average(narrow, NarrowLineIT::pixels) < pixels(wide), narrow::toString);
        }
    }

    /** In a second. */
    private static double pixels(Reception sample) {
        return sample.frames() * sample.width() * sample.height();
    }

    private static double average(List<Reception> samples, ToDoubleFunction<Reception> value) {
        return samples.stream().mapToDouble(value).average().orElseThrow();
    }
}
