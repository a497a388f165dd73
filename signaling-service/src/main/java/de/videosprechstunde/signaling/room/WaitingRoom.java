package de.videosprechstunde.signaling.room;

import de.videosprechstunde.signaling.protocol.Presence;
import de.videosprechstunde.signaling.protocol.Role;
import de.videosprechstunde.signaling.protocol.Seat;
import de.videosprechstunde.signaling.protocol.ServerMessage;
import de.videosprechstunde.signaling.ticket.Host;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Function;

/**
 * The waiting room of one doctor: the doctor's seat, which is one over all rooms, and the rooms of the patients. The first
 * of the doctor's pages holds the seat, others watch until they take it or are promoted.
 */
final class WaitingRoom extends Patients {

    private final Chair chair = new Chair();
    private final SequencedSet<Visitor> pages = new LinkedHashSet<>();
    private final Collection<Visitor> staff;
    private final SeatSettings grace;

    /** @param staff the pages of the practice's staff, as they come and go */
    WaitingRoom(Host host, Collection<Visitor> staff, SeatSettings grace, RoomEvents events) {
        super(host, grace, events);
        this.staff = staff;
        this.grace = grace;
    }

    void doctorEnters(Visitor page, Instant now) {
        pages.add(page);
        boolean reload = chair.belongsToPageOf(page) && !chair.wasTakenFrom(page);
        if (chair.isFree() || reload) {
            seatDoctor(page, now);
        } else {
            page.tell(joinedAsDoctor(page));
        }
    }

    void seatDoctor(Visitor page, Instant now) {
        boolean news = chair.seat(page, now);
        page.tell(joinedAsDoctor(page));
        if (news) {
            tellPatients(room -> new ServerMessage.Arrived(doctorIn(room).orElseThrow()));
        }
    }

    void doctorLost(Visitor page, Instant now) {
        pages.remove(page);
        if (chair.isHeldBy(page)) {
            chair.keepUntil(now.plus(grace.doctorGrace()));
            tellPatients(room -> new ServerMessage.Away(room.id, Seat.DOCTOR));
        }
    }

    void doctorLeaves(Visitor page, Instant now) {
        if (chair.isHeldBy(page)) {
            freeDoctorSeat(page, now);
        }
    }

    boolean isHeldBy(Visitor doctorPage) {
        return chair.isHeldBy(doctorPage);
    }

    ServerMessage joinedAsDoctor(Visitor page) {
        return new ServerMessage.Joined(Role.DOCTOR, chair.isHeldBy(page), patients());
    }

    Collection<Visitor> pages() {
        return pages;
    }

    private void freeDoctorSeat(Visitor former, Instant now) {
        chair.free();
        tellPatients(room -> new ServerMessage.Left(room.id, Seat.DOCTOR));
        pages.reversed().stream()
                .filter(page -> page != former)
                .findFirst()
                .ifPresent(newest -> seatDoctor(newest, now));
    }

    @Override
    void passTime(Instant now) {
        if (chair.isOverdue(now)) {
            freeDoctorSeat(null, now);
        }
        super.passTime(now);
    }

    @Override
    boolean isDeserted() {
        return super.isDeserted() && pages.isEmpty() && chair.isFree();
    }

    @Override
    Optional<Visitor> doctor() {
        return chair.holder();
    }

    /** Patients do not learn how long the doctor has been there, nor on which page. */
    @Override
    Optional<Presence> doctorIn(Room room) {
        return chair.occupant().map(doctor -> new Presence(room.id, Seat.DOCTOR, null, chair.isAway(), null, null));
    }

    private void tellPatients(Function<Room, ServerMessage> message) {
        rooms.values().forEach(room -> room.chair.holder().ifPresent(patient -> patient.tell(message.apply(room))));
    }

    /** Pages and instances are for the doctor's own pages only. */
    @Override
    void tellPractice(ServerMessage message) {
        pages.forEach(page -> page.tell(message));
        ServerMessage forStaff = message instanceof ServerMessage.Arrived(Presence patient)
                ? new ServerMessage.Arrived(patient.withoutPage())
                : message;
        staff.forEach(page -> page.tell(forStaff));
    }
}
