package de.videosprechstunde.signaling.room;

import static de.videosprechstunde.signaling.room.Stage.HOUR;
import static de.videosprechstunde.signaling.room.Stage.SOMMER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import de.videosprechstunde.signaling.protocol.RoomId;
import de.videosprechstunde.signaling.protocol.ServerMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happens in whatever order: everybody sees the one order, urgent ones first, then by arrival. */
class QueueOrderTest {

    private static final int STEPS = 200;
    private static final int PATIENTS = 8;

    /** What must be true of somebody who is there. */
    private static final class Model {
        final RoomId room;
        Stage.Page page;
        Instant since;
        boolean urgent;
        boolean claimed;

        Model(RoomId room) {
            this.room = room;
        }
    }

    private final Stage stage = new Stage();
    private final Stage.Page staff = stage.staff();
    private final Map<Integer, Model> there = new LinkedHashMap<>();

    static LongStream seeds() {
        return LongStream.range(1, 41);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderIsTheSameForEverybody(long seed) {
        stage.doctor("sommer");
        var chance = new Random(seed);
        for (int step = 0; step < STEPS; step++) {
            happens(chance.nextInt(6), chance.nextInt(PATIENTS));
            check(seed, step);
        }
    }

    private void happens(int what, int who) {
        Model patient = there.get(who);
        if (patient == null) {
            arrives(who);
        } else {
            switch (what) {
                case 0 -> leaves(who, patient);
                case 1 -> {
                    patient.claimed = !patient.claimed;
                    placed(patient);
                }
                case 2 -> {
                    patient.urgent = !patient.urgent;
                    placed(patient);
                }
                case 3 -> {
                    patient.page.isLost();
                    comesBack(who, patient);
                }
                default -> stage.passes(Duration.ofSeconds(10));
            }
        }
    }

    private void arrives(int who) {
        stage.passes(Duration.ofMillis(who % 3));
        var patient = new Model(RoomId.of(UUID.randomUUID()));
        patient.since = stage.clock.instant();
        patient.page = stage.inHour(patient.room, "page" + who, null);
        there.put(who, patient);
    }

    private void leaves(int who, Model patient) {
        patient.page.leaves();
        patient.page.isLost();
        there.remove(who);
    }

    private void comesBack(int who, Model patient) {
        stage.passes(Duration.ofSeconds(20));
        patient.page = stage.inHour(
                patient.room, "page" + who, patient.claimed ? SOMMER : null, patient.since, patient.urgent);
    }

    private void placed(Model patient) {
        stage.rooms.place(patient.room, patient.claimed ? SOMMER : HOUR, patient.urgent);
    }

    private void check(long seed, int step) {
        List<Model> expected = new ArrayList<>(there.values());
        expected.removeIf(patient -> patient.claimed);
        expected.sort(Comparator.comparing((Model patient) -> !patient.urgent)
                .thenComparing(patient -> patient.since)
                .thenComparing(patient -> patient.room.toString()));
        String when = "seed " + seed + ", step " + step;
        assertEquals(expected.stream().map(patient -> patient.room).toList(), OpenHourTest.rooms(staff), when);
        for (int ahead = 0; ahead < expected.size(); ahead++) {
            Model patient = expected.get(ahead);
            ServerMessage position = patient.page.heard.reversed().stream()
                    .filter(ServerMessage.Position.class::isInstance)
                    .findFirst()
                    .orElseThrow();
            assertEquals(new ServerMessage.Position(patient.room, ahead), position, when);
        }
    }
}
