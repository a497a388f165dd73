package de.videosprechstunde.signaling.room;

import static de.videosprechstunde.signaling.room.Stage.NEXT_ROOM;
import static de.videosprechstunde.signaling.room.Stage.ROOM;
import static de.videosprechstunde.signaling.room.Stage.SOMMER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.videosprechstunde.signaling.protocol.ClientMessage;
import de.videosprechstunde.signaling.protocol.FailureCode;
import de.videosprechstunde.signaling.protocol.Role;
import de.videosprechstunde.signaling.protocol.ServerMessage;
import de.videosprechstunde.signaling.protocol.ServerMessage.RoomClosed.Reason;
import de.videosprechstunde.signaling.ticket.JoinTicket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClosingTest {

    private static final ServerMessage CANCELLED = new ServerMessage.RoomClosed(ROOM, Reason.CANCELLED);
    private static final ServerMessage MOVED = new ServerMessage.RoomClosed(ROOM, Reason.MOVED);
    private static final ServerMessage ENDED = new ServerMessage.RoomClosed(ROOM, Reason.ENDED);

    private final Stage stage = new Stage();

    @Test
    void cancellationReachesEverybodyInTheRoomAndNobodyElse() {
        var doctor = stage.doctor("praxis");
        var staff = stage.staff();
        var older = stage.patient(ROOM, "phone");
        var patient = stage.patient(ROOM, "laptop");
        var other = stage.patient(NEXT_ROOM, "tablet");
        other.news();

        stage.rooms.cancel(SOMMER, ROOM);

        for (var page : List.of(doctor, staff, older, patient)) {
            assertEquals(CANCELLED, page.last());
        }
        assertEquals(List.of(), other.news());
        assertEquals("left " + ROOM, stage.events.getLast());
        assertEquals(1, stage.rooms.patients());
    }

    @Test
    void whoWaitsWhileTheAppointmentIsMovedByMinutesIsToldAndKeepsThePlace() {
        var doctor = stage.doctor("praxis");
        var staff = stage.staff();
        var patient = stage.patient(ROOM, "phone");
        var other = stage.patient(NEXT_ROOM, "tablet");
        stage.events.clear();
        other.news();
        var startsAt = stage.clock.instant().plusSeconds(600);

        stage.rooms.move(SOMMER, ROOM, startsAt);

        for (var page : List.of(doctor, staff, patient)) {
            assertEquals(new ServerMessage.RoomMoved(ROOM, startsAt), page.last());
        }
        assertEquals(List.of(), other.news());
        assertEquals(List.of(), stage.events);
        assertTrue(patient.holds());
        assertEquals(Optional.empty(), stage.rooms.relay(patient.visitor, new ClientMessage.Retry(ROOM)));
    }

    @Test
    void aMoveByMinutesIsHeardBeforeThePatientCame() {
        var doctor = stage.doctor("praxis");
        stage.rooms.move(SOMMER, ROOM, stage.clock.instant());
        assertEquals(new ServerMessage.RoomMoved(ROOM, stage.clock.instant()), doctor.last());
    }

    @Test
    void whoWaitsWhileTheAppointmentIsMovedAwayIsToldAndMayComeAgainWithAFreshTicket() {
        var doctor = stage.doctor("praxis");
        var patient = stage.patient(ROOM, "phone");

        stage.rooms.moveAway(SOMMER, ROOM);

        assertEquals(MOVED, patient.last());
        assertEquals(MOVED, doctor.last());
        assertEquals("left " + ROOM, stage.events.getLast());
        assertEquals(0, stage.rooms.patients());
        assertTrue(stage.patient(ROOM, "phone").holds());
    }

    @Test
    void cancellationIsHeardBeforeThePatientCame() {
        var doctor = stage.doctor("praxis");
        var staff = stage.staff();
        stage.rooms.cancel(SOMMER, ROOM);
        assertEquals(CANCELLED, doctor.last());
        assertEquals(CANCELLED, staff.last());
        assertEquals(List.of(), stage.events);
    }

    @Test
    void ticketFetchedJustBeforeTheCancellationOpensNothing() {
        var doctor = stage.doctor("praxis");
        stage.rooms.cancel(SOMMER, ROOM);
        doctor.news();

        var late = stage.patient(ROOM, "phone");
        late.takesSeat();

        assertEquals(List.of(CANCELLED, CANCELLED), late.news());
        assertEquals(List.of(), doctor.news());
        assertEquals(0, stage.rooms.patients());
    }

    @Test
    void cancellationsAreNotRememberedForEver() {
        stage.rooms.cancel(SOMMER, ROOM);
        stage.passes(Duration.ofMinutes(3));
        assertTrue(stage.patient(ROOM, "phone").holds());
    }

    @Test
    void endOfTheConsultationFreesTheSeat() {
        var doctor = stage.doctor("praxis");
        var patient = stage.patient(ROOM, "phone");
        stage.rooms.end(SOMMER, ROOM);
        assertEquals(ENDED, patient.last());
        assertEquals(ENDED, doctor.last());
        assertEquals(List.of("arrived " + ROOM, "left " + ROOM), stage.events);
        patient.isLost();
        assertEquals(ENDED, doctor.last(), "nobody is away who was dismissed");
    }

    @Test
    void patientMayComeBackToAnEndedRoomWithAValidTicket() {
        stage.patient(ROOM, "phone");
        stage.rooms.end(SOMMER, ROOM);
        assertTrue(stage.patient(ROOM, "phone", "again").holds());
    }

    @Test
    void openSocketDoesNotLeadBackIntoAClosedRoom() {
        for (ServerMessage closed : List.of(ENDED, CANCELLED)) {
            var stage = new Stage();
            var doctor = stage.doctor("praxis");
            var older = stage.patient(ROOM, "phone");
            var patient = stage.patient(ROOM, "laptop");
            if (closed == ENDED) {
                stage.rooms.end(SOMMER, ROOM);
            } else {
                stage.rooms.cancel(SOMMER, ROOM);
            }
            stage.passes(Duration.ofHours(1));
            for (var page : List.of(older, patient)) {
                page.news();
                doctor.news();
                page.takesSeat();
                stage.rooms.refresh(page.visitor, new JoinTicket.Patient(SOMMER, ROOM));
                assertEquals(List.of(closed, closed), page.news());
                assertEquals(List.of(), doctor.news());
            }
            assertEquals(0, stage.rooms.patients());
            older.isLost();
            patient.isLost();
            stage.passes(Duration.ZERO);
            assertTrue(stage.patient(ROOM, "tablet").holds(), "closed for as long as its pages are there");
        }
    }

    @Test
    void newTicketOverANewSocketOpensAnEndedRoomAgain() {
        var older = stage.patient(ROOM, "phone");
        stage.rooms.end(SOMMER, ROOM);
        var back = stage.patient(ROOM, "laptop");
        assertTrue(back.holds());
        older.takesSeat();
        assertTrue(older.holds());
        assertFalse(back.holds());
    }

    @Test
    void endOfARoomThatIsForgottenIsHeardByTheOtherPagesOfThePractice() {
        stage.doctor("praxis");
        var watching = stage.doctor("second");
        stage.rooms.end(SOMMER, ROOM);
        assertEquals(ENDED, watching.last());
    }

    @Test
    void freshTicketOnAnOpenSocketTellsHowThingsStand() {
        var patient = stage.patient(ROOM, "phone");
        patient.news();
        assertEquals(Optional.empty(), stage.rooms.refresh(patient.visitor, new JoinTicket.Patient(SOMMER, ROOM)));
        assertEquals(List.of(new ServerMessage.Joined(Role.PATIENT, true, List.of())), patient.news());
    }

    @Test
    void freshTicketMustOpenTheSame() {
        var patient = stage.patient(ROOM, "phone");
        patient.news();
        for (var other : List.of(
                new JoinTicket.Patient(SOMMER, NEXT_ROOM),
                new JoinTicket.Doctor(SOMMER),
                new JoinTicket.Staff(SOMMER.practice()))) {
            assertEquals(Optional.of(FailureCode.TICKET_REFUSED), stage.rooms.refresh(patient.visitor, other));
        }
        assertEquals(List.of(), patient.news());
    }
}
