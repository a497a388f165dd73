package de.videosprechstunde.signaling.room;

import de.videosprechstunde.signaling.protocol.Presence;
import de.videosprechstunde.signaling.protocol.Role;
import de.videosprechstunde.signaling.protocol.RoomId;
import de.videosprechstunde.signaling.protocol.Seat;
import de.videosprechstunde.signaling.protocol.ServerMessage;
import de.videosprechstunde.signaling.ticket.Host;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Function;

/**
 * The waiting room of one doctor: the doctor's seat, which is one over all rooms, and the rooms of the patients. Says
 * who takes which seat when, and who is told. Not thread-safe: {@link Rooms} is.
 */
final class WaitingRoom {

    final Host host;
    final Map<RoomId, Room> rooms = new LinkedHashMap<>();
    private final Chair doctorChair = new Chair();
    private final SequencedSet<Visitor> doctorPages = new LinkedHashSet<>();
    private final Collection<Visitor> staff;
    private final SeatSettings grace;
    private final RoomEvents events;

    /** @param staff the pages of the practice's staff, as they come and go */
    WaitingRoom(Host host, Collection<Visitor> staff, SeatSettings grace, RoomEvents events) {
        this.host = host;
        this.staff = staff;
        this.grace = grace;
        this.events = events;
    }

    // The doctor's pages: the first one holds the seat, others watch until they take it or are promoted.

    void doctorEnters(Visitor page, Instant now) {
        doctorPages.add(page);
        boolean reload = doctorChair.belongsToPageOf(page) && !doctorChair.wasTakenFrom(page);
        if (doctorChair.isFree() || reload) {
            seatDoctor(page, now);
        } else {
            page.tell(joinedAsDoctor(page));
        }
    }

    void seatDoctor(Visitor page, Instant now) {
        boolean news = doctorChair.seat(page, now);
        page.tell(joinedAsDoctor(page));
        if (news) {
            tellPatients(room -> new ServerMessage.Arrived(doctorIn(room).orElseThrow()));
        }
    }

    void doctorLost(Visitor page, Instant now) {
        doctorPages.remove(page);
        if (doctorChair.isHeldBy(page)) {
            doctorChair.keepUntil(now.plus(grace.doctorGrace()));
            tellPatients(room -> new ServerMessage.Away(room.id, Seat.DOCTOR));
        }
    }

    void doctorLeaves(Visitor page, Instant now) {
        if (doctorChair.isHeldBy(page)) {
            freeDoctorSeat(page, now);
        }
    }

    boolean isHeldBy(Visitor doctorPage) {
        return doctorChair.isHeldBy(doctorPage);
    }

    ServerMessage joinedAsDoctor(Visitor page) {
        return new ServerMessage.Joined(Role.DOCTOR, doctorChair.isHeldBy(page), patients());
    }

    private void freeDoctorSeat(Visitor former, Instant now) {
        doctorChair.free();
        tellPatients(room -> new ServerMessage.Left(room.id, Seat.DOCTOR));
        doctorPages.reversed().stream()
                .filter(page -> page != former)
                .findFirst()
                .ifPresent(newest -> seatDoctor(newest, now));
    }

    // The patients: the newest page takes the seat at once.

    void patientEnters(Room room, Visitor page, Instant now) {
        room.add(page);
        if (!room.chair.isFree() && room.chair.wasTakenFrom(page)) {
            page.tell(joinedAsPatient(room, page));
        } else {
            seatPatient(room, page, now);
        }
    }

    void seatPatient(Room room, Visitor page, Instant now) {
        boolean firstArrival = room.chair.isFree();
        boolean news = room.chair.seat(page, now);
        page.tell(joinedAsPatient(room, page));
        if (news) {
            tellPractice(new ServerMessage.Arrived(room.patient().orElseThrow()));
        }
        if (firstArrival) {
            events.patientArrived(host.practice(), room.id, now);
        }
    }

    void patientLost(Room room, Visitor page, Instant now) {
        room.remove(page);
        if (room.chair.isHeldBy(page)) {
            room.chair.keepUntil(now.plus(grace.patientGrace()));
            tellPractice(new ServerMessage.Away(room.id, Seat.PATIENT));
        }
    }

    void patientLeaves(Room room, Visitor page, Instant now) {
        if (room.chair.isHeldBy(page)) {
            freePatientSeat(room, now);
        }
    }

    ServerMessage joinedAsPatient(Room room, Visitor page) {
        return new ServerMessage.Joined(
                Role.PATIENT, room.chair.isHeldBy(page), doctorIn(room).stream().toList());
    }

    private void freePatientSeat(Room room, Instant now) {
        room.chair.free();
        tellPractice(new ServerMessage.Left(room.id, Seat.PATIENT));
        events.patientLeft(host.practice(), room.id, now);
    }

    // Both.

    void passTime(Instant now) {
        if (doctorChair.isOverdue(now)) {
            freeDoctorSeat(null, now);
        }
        rooms.values().stream().filter(room -> room.chair.isOverdue(now)).forEach(room -> freePatientSeat(room, now));
    }

    /** Everybody concerned is told, also of a room that no patient has entered yet. */
    void close(RoomId id, ServerMessage.RoomClosed.Reason reason, Instant now) {
        var closed = new ServerMessage.RoomClosed(id, reason);
        tellPractice(closed);
        Room room = rooms.get(id);
        if (room != null) {
            room.close(reason);
            room.tellPages(closed);
            if (!room.chair.isFree()) {
                room.chair.free();
                events.patientLeft(host.practice(), id, now);
            }
        }
    }

    Optional<Visitor> holderOf(Seat seat, Room room) {
        return seat == Seat.DOCTOR ? doctorChair.holder() : room.chair.holder();
    }

    List<Presence> patients() {
        return rooms.values().stream()
                .map(Room::patient)
                .flatMap(Optional::stream)
                .toList();
    }

    boolean isDeserted() {
        return rooms.isEmpty() && doctorPages.isEmpty() && doctorChair.isFree();
    }

    /** Patients do not learn how long the doctor has been there, nor on which page. */
    private Optional<Presence> doctorIn(Room room) {
        return doctorChair
                .occupant()
                .map(doctor -> new Presence(room.id, Seat.DOCTOR, null, doctorChair.isAway(), null, null));
    }

    private void tellPatients(Function<Room, ServerMessage> message) {
        rooms.values().forEach(room -> room.chair.holder().ifPresent(patient -> patient.tell(message.apply(room))));
    }

    /** Pages and instances are for the doctor's own pages only. */
    private void tellPractice(ServerMessage message) {
        doctorPages.forEach(page -> page.tell(message));
        ServerMessage forStaff = message instanceof ServerMessage.Arrived(Presence patient)
                ? new ServerMessage.Arrived(patient.withoutPage())
                : message;
        staff.forEach(page -> page.tell(forStaff));
    }
}
