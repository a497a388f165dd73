package de.videosprechstunde.signaling.room;

import de.videosprechstunde.signaling.protocol.ClientMessage;
import de.videosprechstunde.signaling.protocol.FailureCode;
import de.videosprechstunde.signaling.protocol.Role;
import de.videosprechstunde.signaling.protocol.RoomId;
import de.videosprechstunde.signaling.protocol.Seat;
import de.videosprechstunde.signaling.protocol.ServerMessage;
import de.videosprechstunde.signaling.ticket.Host;
import de.videosprechstunde.signaling.ticket.JoinTicket;
import de.videosprechstunde.signaling.ticket.Place;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * All rooms of this process: the only state of the service, in memory alone. One thing happens at a time, so that
 * everybody hears of everything in the same order. Every operation answers with a refusal, or with nothing if it was
 * done; what follows from it is sent to the pages concerned.
 */
@Singleton
public class Rooms {

    private final Clock clock;
    private final House house;
    private final Cancellations cancelled = new Cancellations();
    private final Placements placed = new Placements();
    private final Notices notices;

    public Rooms(Clock clock, SeatSettings grace, RoomEvents events) {
        this.clock = clock;
        this.house = new House(grace, events);
        this.notices = new Notices(house);
    }

    public synchronized Optional<FailureCode> enter(Visitor visitor) {
        switch (visitor.ticket()) {
            case JoinTicket.Doctor doctor -> {
                house.waitingRoom(doctor.host()).doctorEnters(visitor, now());
                house.queues(doctor.host().practice()).forEach(visitor::tell);
            }
            case JoinTicket.Staff staff -> {
                house.staff(staff.practice()).add(visitor);
                visitor.tell(joinedAsStaff(staff));
                house.queues(staff.practice()).forEach(visitor::tell);
            }
            case JoinTicket.OfPatient patient -> {
                Optional<Room> opened = house.open(patient, placed.of(patient, now()));
                if (opened.isEmpty()) {
                    return Optional.of(FailureCode.TICKET_REFUSED);
                }
                Room room = opened.get();
                room.urgent(placed.isUrgent(patient, now()));
                if (cancelled.contains(patient.room(), now())) {
                    room.close(ServerMessage.RoomClosed.Reason.CANCELLED);
                    room.add(visitor);
                    room.refusal().ifPresent(visitor::tell);
                } else {
                    room.open();
                    house.at(room.place()).enter(room, visitor, now());
                }
            }
        }
        return Optional.empty();
    }

    /** A join on an open socket: the new ticket must open the same as the old one; the page learns how things stand. */
    public synchronized Optional<FailureCode> refresh(Visitor visitor, JoinTicket ticket) {
        if (!ticket.equals(visitor.ticket())) {
            return Optional.of(FailureCode.TICKET_REFUSED);
        }
        visitor.tell(
                switch (ticket) {
                    case JoinTicket.Doctor doctor ->
                        house.waitingRoom(doctor.host()).joinedAsDoctor(visitor);
                    case JoinTicket.Staff staff -> joinedAsStaff(staff);
                    case JoinTicket.OfPatient patient -> {
                        Room room = house.room(patient);
                        yield room.refusal()
                                .orElseGet(() -> house.at(room.place()).joined(room, visitor));
                    }
                });
        return Optional.empty();
    }

    /** The socket is gone: the seat is kept for a while. */
    public synchronized void lost(Visitor visitor) {
        switch (visitor.ticket()) {
            case JoinTicket.Doctor doctor -> house.waitingRoom(doctor.host()).doctorLost(visitor, now());
            case JoinTicket.Staff staff -> house.staff(staff.practice()).remove(visitor);
            case JoinTicket.OfPatient patient -> {
                Room room = house.room(patient);
                house.at(room.place()).lost(room, visitor, now());
            }
        }
    }

    public synchronized Optional<FailureCode> leave(Visitor visitor) {
        return switch (visitor.ticket()) {
            case JoinTicket.Doctor doctor -> {
                house.waitingRoom(doctor.host()).doctorLeaves(visitor, now());
                yield Optional.empty();
            }
            case JoinTicket.Staff staff -> Optional.of(FailureCode.NOT_ALLOWED);
            case JoinTicket.OfPatient patient -> {
                Room room = house.room(patient);
                house.at(room.place()).leave(room, visitor, now());
                yield Optional.empty();
            }
        };
    }

    public synchronized Optional<FailureCode> takeSeat(Visitor visitor) {
        return switch (visitor.ticket()) {
            case JoinTicket.Doctor doctor -> {
                house.waitingRoom(doctor.host()).seatDoctor(visitor, now());
                yield Optional.empty();
            }
            case JoinTicket.Staff staff -> Optional.of(FailureCode.NOT_ALLOWED);
            case JoinTicket.OfPatient patient -> {
                Room room = house.room(patient);
                room.refusal().ifPresentOrElse(visitor::tell, () -> house.at(room.place())
                        .seat(room, visitor, now()));
                yield Optional.empty();
            }
        };
    }

    /** Passes a signal from the holder of one seat of a room to the holder of the other. */
    public synchronized Optional<FailureCode> relay(Visitor visitor, ClientMessage.Signal signal) {
        return switch (visitor.ticket()) {
            case JoinTicket.Staff staff -> Optional.of(FailureCode.NOT_ALLOWED);
            case JoinTicket.Doctor doctor
            when signal instanceof ClientMessage.Wish -> Optional.of(FailureCode.NOT_ALLOWED);
            case JoinTicket.Doctor doctor ->
                house.find(signal.room(), doctor.host())
                        .map(room -> relay(visitor, signal, room, Seat.DOCTOR, Seat.PATIENT))
                        .orElse(Optional.of(FailureCode.ROOM_UNKNOWN));
            case JoinTicket.OfPatient patient ->
                patient.room().equals(signal.room())
                        ? relay(visitor, signal, house.room(patient), Seat.PATIENT, Seat.DOCTOR)
                        : Optional.of(FailureCode.ROOM_UNKNOWN);
        };
    }

    private Optional<FailureCode> relay(Visitor visitor, ClientMessage.Signal signal, Room room, Seat from, Seat to) {
        Patients patients = house.at(room.place());
        if (patients.holderOf(from, room).filter(visitor::equals).isEmpty()) {
            return Optional.of(FailureCode.NOT_HOLDING);
        }
        Optional<Visitor> peer = patients.holderOf(to, room);
        peer.ifPresent(other -> other.tell(signal.from(from)));
        return peer.isPresent() ? Optional.empty() : Optional.of(FailureCode.PEER_ABSENT);
    }

    public synchronized Optional<FailureCode> notify(Visitor visitor, ClientMessage.Notice notice) {
        return notices.pass(visitor, notice);
    }

    /**
     * Whether this page may report on that room. A room that is not known here may be reported on: the patient may be
     * gone, or this process new, and the end of a consultation must not be lost by that. That it is a room of the
     * practice is checked by appointment-service, which knows all rooms.
     */
    public synchronized Optional<FailureCode> mayReport(Visitor visitor, RoomId room) {
        if (!(visitor.ticket() instanceof JoinTicket.Doctor doctor)) {
            return Optional.of(FailureCode.NOT_ALLOWED);
        }
        if (house.belongsToSomebodyElse(room, doctor.host())) {
            return Optional.of(FailureCode.ROOM_UNKNOWN);
        }
        return house.waitingRoom(doctor.host()).isHeldBy(visitor)
                ? Optional.empty()
                : Optional.of(FailureCode.NOT_HOLDING);
    }

    /** The consultation is over. The patient may come back over a new socket with a valid ticket: appointment-service decides. */
    public synchronized void end(Host host, RoomId room) {
        close(host, room, ServerMessage.RoomClosed.Reason.ENDED);
    }

    /** The appointment was cancelled. A ticket that was fetched just before does not open the room any more. */
    public synchronized void cancel(Host host, RoomId room) {
        cancelled.add(room, now());
        close(host, room, ServerMessage.RoomClosed.Reason.CANCELLED);
    }

    /** The same of a place in an open hour that nobody had claimed: where it is, only this process knows. */
    public synchronized void cancel(UUID practice, RoomId id) {
        cancelled.add(id, now());
        house.find(id, practice)
                .ifPresent(room -> house.at(room.place()).close(id, ServerMessage.RoomClosed.Reason.CANCELLED, now()));
    }

    /** The appointment was moved by so little that its room is open: whoever waits learns when it is now, and stays. */
    public synchronized void move(Host host, RoomId room, Instant startsAt) {
        house.around(room, host).tell(room, new ServerMessage.RoomMoved(room, startsAt));
    }

    /** To a time at which its room is still closed. A ticket for the new time opens it again. */
    public synchronized void moveAway(Host host, RoomId room) {
        close(host, room, ServerMessage.RoomClosed.Reason.MOVED);
    }

    private void close(Host host, RoomId room, ServerMessage.RoomClosed.Reason reason) {
        house.around(room, host).close(room, reason, now());
    }

    /** A doctor claimed a patient of an open hour, or gave one back; or the practice moved one up. */
    public synchronized void place(RoomId id, Place place, boolean urgent) {
        placed.add(id, place, urgent, now());
        house.find(id, place.practice()).ifPresent(room -> {
            boolean reordered = room.isUrgent() != urgent;
            room.urgent(urgent);
            house.move(room, place);
            if (reordered && house.at(place) instanceof HourQueue queue) {
                queue.reordered();
            }
        });
    }

    /** To be called often: seats that were kept for long enough become free, deserted rooms are forgotten. */
    public synchronized void passTime() {
        house.everywhere().forEach(place -> place.passTime(now()));
        cancelled.forget(now());
        placed.forget(now());
        house.sweep();
    }

    /** How many patients are on their seats or may still come back to them. */
    public synchronized int patients() {
        return house.everywhere().stream()
                .mapToInt(place -> place.patients().size())
                .sum();
    }

    private ServerMessage joinedAsStaff(JoinTicket.Staff staff) {
        return new ServerMessage.Joined(Role.STAFF, false, house.patients(staff.practice()));
    }

    /** Milliseconds are what the pages can make use of. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
