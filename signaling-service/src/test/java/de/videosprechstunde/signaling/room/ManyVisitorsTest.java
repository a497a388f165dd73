package de.videosprechstunde.signaling.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.videosprechstunde.signaling.protocol.ClientMessage;
import de.videosprechstunde.signaling.protocol.Presence;
import de.videosprechstunde.signaling.protocol.RoomId;
import de.videosprechstunde.signaling.protocol.ServerMessage;
import de.videosprechstunde.signaling.ticket.JoinTicket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever visitors do in whatever order: one page on each seat, and nobody hears of another room. */
class ManyVisitorsTest {

    private static final List<RoomId> ROOMS = List.of(Stage.ROOM, Stage.NEXT_ROOM);

    private final Stage stage = new Stage();
    private final List<Stage.Page> present = new ArrayList<>();

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void seatsAreNeverSharedAndRoomsNeverMixed(long seed) {
        var random = new Random(seed);
        for (int step = 0; step < 150; step++) {
            act(random);
            present.stream().filter(page -> page.replaced).toList().forEach(this::goes);
            Stage.SEATS.forEach(this::oneHolderAtMost);
        }
        present.forEach(this::heardOfOwnRoomOnly);

        List.copyOf(present).forEach(this::goes);
        stage.passes(Duration.ofHours(1));
        assertEquals(0, stage.rooms.patients(), "everybody has gone");
    }

    private void act(Random random) {
        if (present.isEmpty() || random.nextInt(4) == 0) {
            present.add(somebody(random));
            return;
        }
        Stage.Page page = present.get(random.nextInt(present.size()));
        switch (random.nextInt(6)) {
            case 0 -> goes(page);
            case 1 -> page.takesSeat();
            case 2 -> page.leaves();
            case 3 -> stage.rooms.relay(page.visitor, new ClientMessage.Retry(ROOMS.get(random.nextInt(2))));
            case 4 -> stage.rooms.end(Stage.SOMMER, ROOMS.get(random.nextInt(2)));
            default -> stage.passes(Duration.ofSeconds(random.nextInt(90)));
        }
    }

    private Stage.Page somebody(Random random) {
        JoinTicket ticket =
                switch (random.nextInt(4)) {
                    case 0 -> new JoinTicket.Doctor(Stage.SOMMER);
                    case 1 -> new JoinTicket.Staff(Stage.PRACTICE);
                    default -> new JoinTicket.Patient(Stage.SOMMER, ROOMS.get(random.nextInt(2)));
                };
        return stage.enters(ticket, "page" + random.nextInt(3), "instance" + random.nextInt(4));
    }

    private void goes(Stage.Page page) {
        page.isLost();
        present.remove(page);
    }

    private void oneHolderAtMost(JoinTicket seat) {
        long believers = present.stream()
                .filter(page -> page.visitor.ticket().equals(seat) && page.holds())
                .count();
        assertTrue(believers <= 1, () -> believers + " pages believe that they hold " + seat);
    }

    private void heardOfOwnRoomOnly(Stage.Page page) {
        if (page.visitor.ticket() instanceof JoinTicket.Patient patient) {
            page.heard.forEach(message -> roomsIn(message).forEach(room -> assertEquals(patient.room(), room)));
        }
    }

    private static List<RoomId> roomsIn(ServerMessage message) {
        return switch (message) {
            case ServerMessage.Joined joined ->
                joined.present().stream().map(Presence::room).toList();
            case ServerMessage.Arrived arrived -> List.of(arrived.presence().room());
            case ServerMessage.Away away -> List.of(away.room());
            case ServerMessage.Left left -> List.of(left.room());
            case ServerMessage.Restart restart -> List.of(restart.room());
            case ServerMessage.Retry retry -> List.of(retry.room());
            case ServerMessage.RoomClosed closed -> List.of(closed.room());
            default -> List.of();
        };
    }
}
