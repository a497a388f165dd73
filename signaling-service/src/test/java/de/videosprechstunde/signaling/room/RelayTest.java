package de.videosprechstunde.signaling.room;

import static de.videosprechstunde.signaling.room.Stage.NEXT_ROOM;
import static de.videosprechstunde.signaling.room.Stage.ROOM;
import static de.videosprechstunde.signaling.room.Stage.WINTER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import de.videosprechstunde.signaling.protocol.ClientMessage;
import de.videosprechstunde.signaling.protocol.FailureCode;
import de.videosprechstunde.signaling.protocol.IceCandidate;
import de.videosprechstunde.signaling.protocol.RoomId;
import de.videosprechstunde.signaling.protocol.Seat;
import de.videosprechstunde.signaling.protocol.ServerMessage;
import de.videosprechstunde.signaling.protocol.SessionDescription;
import de.videosprechstunde.signaling.protocol.Token;
import de.videosprechstunde.signaling.protocol.UsernameFragment;
import de.videosprechstunde.signaling.ticket.JoinTicket;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RelayTest {

    private static final Token CONNECTION = new Token("kJ3fQ0ZpT1mXw9aB");
    private static final SessionDescription OFFER = new SessionDescription(SessionDescription.Kind.OFFER, "v=0");
    private static final IceCandidate CANDIDATE = new IceCandidate("candidate:1", "0", 0, "u");
    private static final ClientMessage.Restart RESTART =
            new ClientMessage.Restart(ROOM, CONNECTION, new UsernameFragment("aB+/"));

    private final Stage stage = new Stage();

    @Test
    void signalsGoToTheOtherSeatInOrderWithTheirTrueSender() {
        var doctor = stage.doctor("praxis");
        var patient = stage.patient(ROOM, "phone");
        patient.news();
        doctor.news();

        assertEquals(done(), send(doctor, offer(ROOM)));
        assertEquals(done(), send(doctor, candidate(ROOM)));
        assertEquals(done(), send(doctor, new ClientMessage.Candidate(ROOM, CONNECTION, null)));
        assertEquals(done(), send(patient, candidate(ROOM)));
        assertEquals(done(), send(patient, RESTART));
        assertEquals(done(), send(patient, new ClientMessage.Retry(ROOM)));

        assertEquals(
                List.of(
                        new ServerMessage.Description(ROOM, Seat.DOCTOR, CONNECTION, OFFER),
                        new ServerMessage.Candidate(ROOM, Seat.DOCTOR, CONNECTION, CANDIDATE),
                        new ServerMessage.Candidate(ROOM, Seat.DOCTOR, CONNECTION, null)),
                patient.news());
        assertEquals(
                List.of(
                        new ServerMessage.Candidate(ROOM, Seat.PATIENT, CONNECTION, CANDIDATE),
                        new ServerMessage.Restart(ROOM, Seat.PATIENT, CONNECTION, RESTART.usernameFragment()),
                        new ServerMessage.Retry(ROOM, Seat.PATIENT)),
                doctor.news());
    }

    @Test
    void signalsOfOneRoomReachNobodyInAnother() {
        var doctor = stage.doctor("praxis");
        stage.patient(ROOM, "phone");
        var other = stage.patient(NEXT_ROOM, "tablet");
        other.news();
        send(doctor, offer(ROOM));
        assertEquals(List.of(), other.news());
    }

    @Test
    void pagesThatOnlyWatchGetNoSignalsAndSendNone() {
        stage.doctor("praxis");
        var watching = stage.doctor("second");
        var older = stage.patient(ROOM, "phone");
        var patient = stage.patient(ROOM, "laptop");
        older.news();
        watching.news();
        patient.news();

        assertEquals(refused(FailureCode.NOT_HOLDING), send(watching, offer(ROOM)));
        assertEquals(refused(FailureCode.NOT_HOLDING), send(older, candidate(ROOM)));
        send(patient, candidate(ROOM));

        assertEquals(List.of(), older.news());
        assertEquals(List.of(), watching.news());
        assertEquals(List.of(), patient.news());
    }

    @Test
    void otherRoomsAreUnknownWhetherTheyExistOrNot() {
        stage.doctor("praxis");
        var patient = stage.patient(ROOM, "phone");
        stage.patient(NEXT_ROOM, "tablet");
        var winter = stage.enters(new JoinTicket.Doctor(WINTER), "winter", "winter");
        for (var room : List.of(NEXT_ROOM, RoomId.of(UUID.randomUUID()))) {
            assertEquals(refused(FailureCode.ROOM_UNKNOWN), send(patient, candidate(room)));
            assertEquals(refused(FailureCode.ROOM_UNKNOWN), send(winter, candidate(room)));
        }
    }

    @Test
    void nobodyIsThereToHear() {
        var patient = stage.patient(ROOM, "phone");
        assertEquals(refused(FailureCode.PEER_ABSENT), send(patient, candidate(ROOM)));
        var doctor = stage.doctor("praxis");
        patient.isLost();
        assertEquals(refused(FailureCode.PEER_ABSENT), send(doctor, offer(ROOM)));
        var back = stage.patient(ROOM, "phone");
        doctor.isLost();
        assertEquals(refused(FailureCode.PEER_ABSENT), send(back, candidate(ROOM)));
    }

    @Test
    void onlyPatientsAskForAnotherPathOrConnection() {
        var doctor = stage.doctor("praxis");
        stage.patient(ROOM, "phone");
        assertEquals(refused(FailureCode.NOT_ALLOWED), send(doctor, RESTART));
        assertEquals(refused(FailureCode.NOT_ALLOWED), send(doctor, new ClientMessage.Retry(ROOM)));
    }

    @Test
    void staffSendNoSignals() {
        stage.doctor("praxis");
        stage.patient(ROOM, "phone");
        var staff = stage.staff();
        for (var signal : List.of(offer(ROOM), candidate(ROOM), RESTART, new ClientMessage.Retry(ROOM))) {
            assertEquals(refused(FailureCode.NOT_ALLOWED), send(staff, signal));
        }
        assertEquals(refused(FailureCode.NOT_ALLOWED), stage.rooms.mayReport(staff.visitor, ROOM));
    }

    @Test
    void onlyTheDoctorWhoHoldsTheSeatReports() {
        var doctor = stage.doctor("praxis");
        var watching = stage.doctor("second");
        var patient = stage.patient(ROOM, "phone");
        assertEquals(done(), stage.rooms.mayReport(doctor.visitor, ROOM));
        assertEquals(refused(FailureCode.NOT_HOLDING), stage.rooms.mayReport(watching.visitor, ROOM));
        assertEquals(refused(FailureCode.NOT_ALLOWED), stage.rooms.mayReport(patient.visitor, ROOM));
    }

    @Test
    void roomOfAColleagueIsNotReportedOn() {
        stage.patient(ROOM, "phone");
        var winter = stage.enters(new JoinTicket.Doctor(WINTER), "winter", "winter");
        assertEquals(refused(FailureCode.ROOM_UNKNOWN), stage.rooms.mayReport(winter.visitor, ROOM));
    }

    @Test
    void endIsReportedAlsoWhenThePatientIsGoneOrTheServerIsNew() {
        var doctor = stage.doctor("praxis");
        assertEquals(done(), stage.rooms.mayReport(doctor.visitor, ROOM));
    }

    private Optional<FailureCode> send(Stage.Page page, ClientMessage.Signal signal) {
        return stage.rooms.relay(page.visitor, signal);
    }

    private static ClientMessage.Signal offer(RoomId room) {
        return new ClientMessage.Description(room, CONNECTION, OFFER);
    }

    private static ClientMessage.Signal candidate(RoomId room) {
        return new ClientMessage.Candidate(room, CONNECTION, CANDIDATE);
    }

    private static Optional<FailureCode> done() {
        return Optional.empty();
    }

    private static Optional<FailureCode> refused(FailureCode code) {
        return Optional.of(code);
    }
}
