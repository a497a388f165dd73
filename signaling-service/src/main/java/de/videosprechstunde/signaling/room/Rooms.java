package de.videosprechstunde.signaling.room;

import de.videosprechstunde.signaling.protocol.ClientMessage;
import de.videosprechstunde.signaling.protocol.FailureCode;
import de.videosprechstunde.signaling.protocol.Presence;
import de.videosprechstunde.signaling.protocol.Role;
import de.videosprechstunde.signaling.protocol.RoomId;
import de.videosprechstunde.signaling.protocol.Seat;
import de.videosprechstunde.signaling.protocol.ServerMessage;
import de.videosprechstunde.signaling.ticket.Host;
import de.videosprechstunde.signaling.ticket.JoinTicket;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

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

    public Rooms(Clock clock, SeatSettings grace, RoomEvents events) {
        this.clock = clock;
        this.house = new House(grace, events);
    }

    public synchronized Optional<FailureCode> enter(Visitor visitor) {
        switch (visitor.ticket()) {
            case JoinTicket.Doctor doctor -> house.waitingRoom(doctor.host()).doctorEnters(visitor, now());
            case JoinTicket.Staff staff -> {
                house.staff(staff.practice()).add(visitor);
                visitor.tell(joinedAsStaff(staff));
            }
            case JoinTicket.Patient patient -> {
                if (house.belongsToSomebodyElse(patient.room(), patient.host())) {
                    return Optional.of(FailureCode.TICKET_REFUSED);
                }
                Room room = house.room(patient);
                if (cancelled.contains(patient.room(), now())) {
                    room.close(ServerMessage.RoomClosed.Reason.CANCELLED);
                    room.add(visitor);
                    room.refusal().ifPresent(visitor::tell);
                } else {
                    room.open();
                    house.waitingRoom(room.host).patientEnters(room, visitor, now());
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
                    case JoinTicket.Patient patient -> {
                        Room room = house.room(patient);
                        yield room.refusal()
                                .orElseGet(() -> house.waitingRoom(room.host).joinedAsPatient(room, visitor));
                    }
                });
        return Optional.empty();
    }

    /** The socket is gone: the seat is kept for a while. */
    public synchronized void lost(Visitor visitor) {
        switch (visitor.ticket()) {
            case JoinTicket.Doctor doctor -> house.waitingRoom(doctor.host()).doctorLost(visitor, now());
            case JoinTicket.Staff staff -> house.staff(staff.practice()).remove(visitor);
            case JoinTicket.Patient patient -> {
                Room room = house.room(patient);
                house.waitingRoom(room.host).patientLost(room, visitor, now());
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
            case JoinTicket.Patient patient -> {
                Room room = house.room(patient);
                house.waitingRoom(room.host).patientLeaves(room, visitor, now());
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
            case JoinTicket.Patient patient -> {
                Room room = house.room(patient);
                room.refusal().ifPresentOrElse(visitor::tell, () -> house.waitingRoom(room.host)
                        .seatPatient(room, visitor, now()));
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
            case JoinTicket.Patient patient ->
                patient.room().equals(signal.room())
                        ? relay(visitor, signal, house.room(patient), Seat.PATIENT, Seat.DOCTOR)
                        : Optional.of(FailureCode.ROOM_UNKNOWN);
        };
    }

    private Optional<FailureCode> relay(Visitor visitor, ClientMessage.Signal signal, Room room, Seat from, Seat to) {
        WaitingRoom waitingRoom = house.waitingRoom(room.host);
        if (waitingRoom.holderOf(from, room).filter(visitor::equals).isEmpty()) {
            return Optional.of(FailureCode.NOT_HOLDING);
        }
        Optional<Visitor> peer = waitingRoom.holderOf(to, room);
        peer.ifPresent(other -> other.tell(signal.from(from)));
        return peer.isPresent() ? Optional.empty() : Optional.of(FailureCode.PEER_ABSENT);
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

    private void close(Host host, RoomId room, ServerMessage.RoomClosed.Reason reason) {
        house.waitingRoom(host).close(room, reason, now());
    }

    /** To be called often: seats that were kept for long enough become free, deserted rooms are forgotten. */
    public synchronized void passTime() {
        house.waitingRooms().forEach(waitingRoom -> waitingRoom.passTime(now()));
        cancelled.forget(now());
        house.sweep();
    }

    /** How many patients are on their seats or may still come back to them. */
    public synchronized int patients() {
        return house.waitingRooms().stream()
                .mapToInt(waitingRoom -> waitingRoom.patients().size())
                .sum();
    }

    private ServerMessage joinedAsStaff(JoinTicket.Staff staff) {
        List<Presence> patients = house.waitingRooms().stream()
                .filter(waitingRoom -> waitingRoom.host.practice().equals(staff.practice()))
                .flatMap(waitingRoom -> waitingRoom.patients().stream())
                .map(Presence::withoutPage)
                .toList();
        return new ServerMessage.Joined(Role.STAFF, false, patients);
    }

    /** Milliseconds are what the pages can make use of. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
