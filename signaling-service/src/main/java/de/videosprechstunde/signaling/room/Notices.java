package de.videosprechstunde.signaling.room;

import de.videosprechstunde.signaling.protocol.ClientMessage;
import de.videosprechstunde.signaling.protocol.FailureCode;
import de.videosprechstunde.signaling.protocol.ServerMessage;
import de.videosprechstunde.signaling.ticket.JoinTicket;
import de.videosprechstunde.signaling.ticket.OpenHour;
import java.util.Optional;

/** Who may have something said to whom: doctors to their own patients and to queues, staff to whoever waits in the practice. */
final class Notices {

    private final House house;

    Notices(House house) {
        this.house = house;
    }

    Optional<FailureCode> pass(Visitor from, ClientMessage.Notice notice) {
        return switch (from.ticket()) {
            case JoinTicket.OfPatient patient -> Optional.of(FailureCode.NOT_ALLOWED);
            case JoinTicket.Staff staff -> tell(house.find(notice.room(), staff.practice()), notice);
            case JoinTicket.Doctor doctor ->
                tell(
                        house.find(notice.room(), doctor.host().practice())
                                .filter(room -> room.place() instanceof OpenHour
                                        || room.place().equals(doctor.host())),
                        notice);
        };
    }

    private static Optional<FailureCode> tell(Optional<Room> room, ClientMessage.Notice notice) {
        if (room.isEmpty()) {
            return Optional.of(FailureCode.ROOM_UNKNOWN);
        }
        Optional<Visitor> patient = room.get().chair.holder();
        patient.ifPresent(page -> page.tell(new ServerMessage.Notice(notice.room(), notice.text())));
        return patient.isPresent() ? Optional.empty() : Optional.of(FailureCode.PEER_ABSENT);
    }
}
