package de.videosprechstunde.signaling.room;

import de.videosprechstunde.signaling.protocol.Presence;
import de.videosprechstunde.signaling.protocol.Role;
import de.videosprechstunde.signaling.protocol.RoomId;
import de.videosprechstunde.signaling.protocol.Seat;
import de.videosprechstunde.signaling.protocol.ServerMessage;
import de.videosprechstunde.signaling.ticket.JoinTicket;
import de.videosprechstunde.signaling.ticket.Place;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rooms of those who wait at one place: who takes the patient's seat when, and who is told. The newest page takes the
 * seat at once. Not thread-safe: {@link Rooms} is.
 */
abstract class Patients {

    final Place place;
    final Map<RoomId, Room> rooms = new LinkedHashMap<>();
    private final SeatSettings grace;
    private final RoomEvents events;

    Patients(Place place, SeatSettings grace, RoomEvents events) {
        this.place = place;
        this.grace = grace;
        this.events = events;
    }

    /** Whoever receives patients here. */
    abstract Optional<Visitor> doctor();

    /** The same as patients see it. */
    abstract Optional<Presence> doctorIn(Room room);

    abstract void tellPractice(ServerMessage message);

    /** What else is to be said to whoever sits in the room now. */
    void seated(Room room) {}

    void enter(Room room, Visitor page, Instant now) {
        room.add(page);
        if (!room.chair.isFree() && room.chair.wasTakenFrom(page)) {
            page.tell(joined(room, page));
        } else {
            seat(room, page, now);
        }
    }

    void seat(Room room, Visitor page, Instant now) {
        boolean firstArrival = room.chair.isFree();
        Instant since = page.ticket() instanceof JoinTicket.OfPatient patient ? patient.waitingSince(now) : now;
        boolean news = room.chair.seat(page, since);
        page.tell(joined(room, page));
        seated(room);
        if (news) {
            tellPractice(new ServerMessage.Arrived(room.patient().orElseThrow()));
        }
        if (firstArrival) {
            events.patientArrived(place.practice(), room.id, now);
        }
    }

    void lost(Room room, Visitor page, Instant now) {
        room.remove(page);
        if (room.chair.isHeldBy(page)) {
            room.chair.keepUntil(now.plus(grace.patientGrace()));
            tellPractice(new ServerMessage.Away(room.id, Seat.PATIENT));
        }
    }

    void leave(Room room, Visitor page, Instant now) {
        if (room.chair.isHeldBy(page)) {
            free(room, now);
        }
    }

    ServerMessage joined(Room room, Visitor page) {
        return new ServerMessage.Joined(
                Role.PATIENT, room.chair.isHeldBy(page), doctorIn(room).stream().toList());
    }

    private void free(Room room, Instant now) {
        room.chair.free();
        tellPractice(new ServerMessage.Left(room.id, Seat.PATIENT));
        events.patientLeft(place.practice(), room.id, now);
    }

    /** Somebody from elsewhere waits here now, with all pages and since when they came. */
    void receive(Room room) {
        rooms.put(room.id, room);
        room.moveTo(place);
        room.chair
                .holder()
                .ifPresent(patient -> patient.tell(doctorIn(room)
                        .<ServerMessage>map(ServerMessage.Arrived::new)
                        .orElseGet(() -> new ServerMessage.Left(room.id, Seat.DOCTOR))));
        seated(room);
        room.patient().map(ServerMessage.Arrived::new).ifPresent(this::tellPractice);
    }

    /** They wait elsewhere from now on. */
    void release(Room room) {
        rooms.remove(room.id);
        if (!room.chair.isFree()) {
            tellPractice(new ServerMessage.Left(room.id, Seat.PATIENT));
        }
    }

    void passTime(Instant now) {
        rooms.values().stream().filter(room -> room.chair.isOverdue(now)).forEach(room -> free(room, now));
    }

    /** Everybody concerned is told, also of a room that no patient has entered yet. */
    void close(RoomId id, ServerMessage.RoomClosed.Reason reason, Instant now) {
        var closed = new ServerMessage.RoomClosed(id, reason);
        Room room = rooms.get(id);
        boolean taken = room != null && !room.chair.isFree();
        if (room != null) {
            room.close(reason);
            room.tellPages(closed);
            room.chair.free();
        }
        tellPractice(closed);
        if (taken) {
            events.patientLeft(place.practice(), id, now);
        }
    }

    /** Heard also where no patient has entered yet. */
    void tell(RoomId id, ServerMessage message) {
        Optional.ofNullable(rooms.get(id)).ifPresent(room -> room.tellPages(message));
        tellPractice(message);
    }

    Optional<Visitor> holderOf(Seat seat, Room room) {
        return seat == Seat.DOCTOR ? doctor() : room.chair.holder();
    }

    List<Presence> patients() {
        return rooms.values().stream()
                .map(Room::patient)
                .flatMap(Optional::stream)
                .toList();
    }

    boolean isDeserted() {
        return rooms.isEmpty();
    }
}
