package de.videosprechstunde.signaling.room;

import de.videosprechstunde.signaling.protocol.Presence;
import de.videosprechstunde.signaling.protocol.ServerMessage;
import de.videosprechstunde.signaling.protocol.Waiting;
import de.videosprechstunde.signaling.ticket.OpenHour;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Those of an open hour whom no doctor has claimed. Nobody can be connected with them here: there is no doctor's seat. All
 * pages of the practice see the whole queue, without names; each patient hears how many are before, and no more.
 */
final class HourQueue extends Patients {

    /** Urgent ones first, then by arrival; the id decides between those who came in the same millisecond. */
    private static final Comparator<Room> ORDER = Comparator.comparing((Room room) -> !room.isUrgent())
            .thenComparing(room -> room.chair.since())
            .thenComparing(room -> room.id.toString());

    private final OpenHour hour;
    private final Supplier<Stream<Visitor>> practice;

    /** @param practice all pages of the practice's doctors and staff, as they come and go */
    HourQueue(OpenHour hour, Supplier<Stream<Visitor>> practice, SeatSettings grace, RoomEvents events) {
        super(hour, grace, events);
        this.hour = hour;
        this.practice = practice;
    }

    ServerMessage inOrder() {
        return new ServerMessage.Queue(
                hour.id(),
                order().stream()
                        .map(room -> new Waiting(room.id, room.chair.since(), room.chair.isAway(), room.isUrgent()))
                        .toList());
    }

    /** Somebody was moved up, or is not urgent any more. */
    void reordered() {
        ServerMessage queue = inOrder();
        practice.get().forEach(page -> page.tell(queue));
        tellPositions();
    }

    @Override
    Optional<Visitor> doctor() {
        return Optional.empty();
    }

    @Override
    Optional<Presence> doctorIn(Room room) {
        return Optional.empty();
    }

    @Override
    void seated(Room room) {
        room.tellPositionAnew();
        tellPositions();
    }

    /** Who comes and goes is seen by the queue; a room that was closed is told of as well. */
    @Override
    void tellPractice(ServerMessage message) {
        if (message instanceof ServerMessage.RoomClosed) {
            practice.get().forEach(page -> page.tell(message));
        }
        reordered();
    }

    private void tellPositions() {
        List<Room> order = order();
        for (int ahead = 0; ahead < order.size(); ahead++) {
            order.get(ahead).tellPosition(ahead);
        }
    }

    private List<Room> order() {
        return rooms.values().stream()
                .filter(room -> !room.chair.isFree())
                .sorted(ORDER)
                .toList();
    }
}
