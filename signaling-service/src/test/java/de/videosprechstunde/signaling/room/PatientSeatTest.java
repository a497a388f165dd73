package de.videosprechstunde.signaling.room;

import static de.videosprechstunde.signaling.room.Stage.DOCTOR_GRACE;
import static de.videosprechstunde.signaling.room.Stage.NEXT_ROOM;
import static de.videosprechstunde.signaling.room.Stage.PATIENT_GRACE;
import static de.videosprechstunde.signaling.room.Stage.ROOM;
import static de.videosprechstunde.signaling.room.Stage.WINTER;
import static de.videosprechstunde.signaling.room.Stage.token;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.videosprechstunde.signaling.protocol.FailureCode;
import de.videosprechstunde.signaling.protocol.Presence;
import de.videosprechstunde.signaling.protocol.Role;
import de.videosprechstunde.signaling.protocol.Seat;
import de.videosprechstunde.signaling.protocol.ServerMessage;
import de.videosprechstunde.signaling.ticket.JoinTicket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PatientSeatTest {

    private static final Duration MOMENT = Duration.ofSeconds(5);
    private static final Instant START = Instant.parse("2026-11-24T08:15:00Z");

    private final Stage stage = new Stage();

    @Test
    void aNewPatientHoldsTheSeatAndTheDoctorIsTold() {
        var doctor = stage.doctor("praxis");
        doctor.news();

        var patient = stage.patient(ROOM, "phone", "document");

        assertEquals(
                List.of(new ServerMessage.Joined(
                        Role.PATIENT, true, List.of(new Presence(ROOM, Seat.DOCTOR, null, false, null, null)))),
                patient.news());
        assertEquals(List.of(new ServerMessage.Arrived(patientIs("phone", "document"))), doctor.news());
        assertEquals(List.of("arrived " + ROOM), stage.events);
    }

    @Test
    void aPatientWhoComesFirstIsThereWhenTheDoctorComes() {
        stage.patient(ROOM, "phone", "document");
        var doctor = stage.doctor("praxis");
        assertEquals(
                new ServerMessage.Joined(Role.DOCTOR, true, List.of(patientIs("phone", "document"))), doctor.last());
    }

    @Test
    void secondDeviceContinuesTheSeat() {
        var doctor = stage.doctor("praxis");
        var phone = stage.patient(ROOM, "phone");
        stage.passes(MOMENT);
        doctor.news();

        var laptop = stage.patient(ROOM, "laptop");

        assertEquals(new ServerMessage.SeatLost(), phone.last());
        assertTrue(laptop.holds());
        assertEquals(List.of(new ServerMessage.Arrived(patientIs("laptop", "laptop"))), doctor.news());
        assertEquals(List.of("arrived " + ROOM), stage.events, "it is the same patient");
    }

    @Test
    void olderDeviceTakesTheSeatBack() {
        var doctor = stage.doctor("praxis");
        var phone = stage.patient(ROOM, "phone");
        var laptop = stage.patient(ROOM, "laptop");
        doctor.news();

        assertEquals(Optional.empty(), phone.takesSeat());

        assertTrue(phone.holds());
        assertEquals(new ServerMessage.SeatLost(), laptop.last());
        assertEquals(List.of(new ServerMessage.Arrived(patientIs("phone", "phone"))), doctor.news());
    }

    @Test
    void olderDeviceWhoseSocketComesBackByItselfDoesNotTakeTheSeatBack() {
        var phone = stage.patient(ROOM, "phone");
        var laptop = stage.patient(ROOM, "laptop");
        phone.isLost();

        var reconnected = stage.patient(ROOM, "phone");

        assertFalse(reconnected.holds());
        assertTrue(laptop.holds());
        assertEquals(Optional.empty(), reconnected.takesSeat());
        assertTrue(reconnected.holds());
    }

    @Test
    void olderDeviceThatIsReloadedIsTheNewestPage() {
        stage.patient(ROOM, "phone", "before");
        var laptop = stage.patient(ROOM, "laptop");
        assertTrue(stage.patient(ROOM, "phone", "after").holds());
        assertFalse(laptop.holds());
    }

    @Test
    void olderDeviceIsSeatedWhenTheSeatIsFreeAgain() {
        var phone = stage.patient(ROOM, "phone");
        var laptop = stage.patient(ROOM, "laptop");
        phone.isLost();
        laptop.leaves();
        assertTrue(stage.patient(ROOM, "phone").holds());
    }

    @Test
    void takingTheSeatThatOneHoldsChangesNothing() {
        var doctor = stage.doctor("praxis");
        var patient = stage.patient(ROOM, "phone");
        doctor.news();
        patient.news();

        patient.takesSeat();

        assertTrue(patient.holds());
        assertEquals(1, patient.heard.size());
        assertEquals(List.of(), doctor.news());
    }

    @Test
    void lostSocketKeepsTheSeatForTheGracePeriod() {
        var doctor = stage.doctor("praxis");
        var patient = stage.patient(ROOM, "phone");
        doctor.news();

        patient.isLost();
        stage.passes(PATIENT_GRACE.minusMillis(1));
        assertEquals(List.of(new ServerMessage.Away(ROOM, Seat.PATIENT)), doctor.news());

        stage.passes(Duration.ofMillis(1));
        assertEquals(List.of(new ServerMessage.Left(ROOM, Seat.PATIENT)), doctor.news());
        assertEquals(List.of("arrived " + ROOM, "left " + ROOM), stage.events);
    }

    @Test
    void returnFromAwayIsAnnouncedAndKeepsTheWaitingTime() {
        var doctor = stage.doctor("praxis");
        stage.patient(ROOM, "phone").isLost();
        stage.passes(PATIENT_GRACE.dividedBy(2));
        doctor.news();

        stage.patient(ROOM, "phone");

        assertEquals(List.of(new ServerMessage.Arrived(patientIs("phone", "phone"))), doctor.news());
        stage.passes(PATIENT_GRACE.multipliedBy(2));
        assertEquals(List.of(), doctor.news(), "back is back");
        assertEquals(List.of("arrived " + ROOM), stage.events);
    }

    @Test
    void returnAfterTheGracePeriodIsANewArrival() {
        var doctor = stage.doctor("praxis");
        stage.patient(ROOM, "phone").isLost();
        stage.passes(PATIENT_GRACE);
        stage.patient(ROOM, "phone");
        var presence = ((ServerMessage.Arrived) doctor.last()).presence();
        assertEquals(START.plus(PATIENT_GRACE), presence.since());
        assertEquals(List.of("arrived " + ROOM, "left " + ROOM, "arrived " + ROOM), stage.events);
    }

    @Test
    void reloadIsAnotherInstanceOfTheSamePage() {
        var doctor = stage.doctor("praxis");
        var before = stage.patient(ROOM, "phone", "before");
        before.isLost();
        doctor.news();
        stage.patient(ROOM, "phone", "after");
        assertEquals(List.of(new ServerMessage.Arrived(patientIs("phone", "after"))), doctor.news());
    }

    @Test
    void newSocketOfTheSameDocumentReplacesTheOldOneInSilence() {
        var doctor = stage.doctor("praxis");
        var deadLine = stage.patient(ROOM, "phone");
        doctor.news();

        var fresh = stage.patient(ROOM, "phone");
        deadLine.isLost();

        assertTrue(deadLine.replaced);
        assertTrue(fresh.holds());
        assertEquals(List.of(), doctor.news(), "for the doctor nothing has changed");
    }

    @Test
    void whoLeavesIsGoneAtOnce() {
        var doctor = stage.doctor("praxis");
        var patient = stage.patient(ROOM, "phone");
        doctor.news();
        patient.leaves();
        patient.isLost();
        assertEquals(List.of(new ServerMessage.Left(ROOM, Seat.PATIENT)), doctor.news());
        assertEquals(List.of("arrived " + ROOM, "left " + ROOM), stage.events);
    }

    @Test
    void onlyTheHolderCanGiveTheSeatUp() {
        var phone = stage.patient(ROOM, "phone");
        var laptop = stage.patient(ROOM, "laptop");
        phone.leaves();
        phone.isLost();
        stage.passes(PATIENT_GRACE);
        assertTrue(laptop.holds());
        assertEquals(List.of("arrived " + ROOM), stage.events);
    }

    @Test
    void patientSeesTheDoctorComeAndGo() {
        var patient = stage.patient(ROOM, "phone");
        assertEquals(new ServerMessage.Joined(Role.PATIENT, true, List.of()), patient.last());
        patient.news();
        stage.doctor("praxis").isLost();
        stage.passes(DOCTOR_GRACE);
        assertEquals(
                List.of(
                        new ServerMessage.Arrived(new Presence(ROOM, Seat.DOCTOR, null, false, null, null)),
                        new ServerMessage.Away(ROOM, Seat.DOCTOR),
                        new ServerMessage.Left(ROOM, Seat.DOCTOR)),
                patient.news());
    }

    @Test
    void patientsOfOneWaitingRoomNeverLearnOfEachOther() {
        stage.doctor("praxis");
        var first = stage.patient(ROOM, "phone");
        first.news();
        var second = stage.patient(NEXT_ROOM, "tablet");
        assertEquals(
                List.of(new ServerMessage.Joined(
                        Role.PATIENT, true, List.of(new Presence(NEXT_ROOM, Seat.DOCTOR, null, false, null, null)))),
                second.news());
        second.leaves();
        second.isLost();
        assertEquals(List.of(), first.news());
    }

    @Test
    void ticketForTheSameRoomOfAnotherDoctorIsRefused() {
        stage.patient(ROOM, "phone");
        var stranger = new Visitor(new JoinTicket.Patient(WINTER, ROOM), token("other"), token("other"), stage.staff());
        assertEquals(Optional.of(FailureCode.TICKET_REFUSED), stage.rooms.enter(stranger));
    }

    @Test
    void roomIsForgottenWhenEverybodyIsGone() {
        var patient = stage.patient(ROOM, "phone");
        patient.leaves();
        patient.isLost();
        stage.passes(MOMENT);
        stage.enters(new JoinTicket.Patient(WINTER, ROOM), "phone", "phone");
        assertEquals(1, stage.rooms.patients());
    }

    private static Presence patientIs(String page, String instance) {
        return new Presence(ROOM, Seat.PATIENT, START, false, token(page), token(instance));
    }
}
