package de.videosprechstunde.signaling.room;

import static de.videosprechstunde.signaling.room.Stage.DOCTOR_GRACE;
import static de.videosprechstunde.signaling.room.Stage.NEXT_ROOM;
import static de.videosprechstunde.signaling.room.Stage.ROOM;
import static de.videosprechstunde.signaling.room.Stage.SOMMER;
import static de.videosprechstunde.signaling.room.Stage.WINTER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.videosprechstunde.signaling.protocol.FailureCode;
import de.videosprechstunde.signaling.protocol.Presence;
import de.videosprechstunde.signaling.protocol.Seat;
import de.videosprechstunde.signaling.protocol.ServerMessage;
import de.videosprechstunde.signaling.ticket.JoinTicket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DoctorSeatTest {

    private static final ServerMessage DOCTOR_ARRIVED =
            new ServerMessage.Arrived(new Presence(ROOM, Seat.DOCTOR, null, false, null, null));

    private final Stage stage = new Stage();

    @Test
    void firstPageHoldsTheSecondWatches() {
        var first = stage.doctor("first");
        var second = stage.doctor("second");
        assertTrue(first.holds());
        assertFalse(second.holds());
        stage.patient(ROOM, "phone");
        assertInstanceOf(ServerMessage.Arrived.class, first.last());
        assertInstanceOf(ServerMessage.Arrived.class, second.last());
    }

    @Test
    void watchingPageTakesTheSeatByAButton() {
        var first = stage.doctor("first");
        var second = stage.doctor("second");
        var patient = stage.patient(ROOM, "phone");
        patient.news();

        second.takesSeat();

        assertTrue(second.holds());
        assertEquals(new ServerMessage.SeatLost(), first.last());
        assertEquals(List.of(DOCTOR_ARRIVED), patient.news());
        first.takesSeat();
        assertTrue(first.holds());
        assertFalse(second.holds());
    }

    @Test
    void reloadResumesTheSeatAlsoWhileTheOldSocketSeemsOpen() {
        var before = stage.doctor("first", "before");
        var patient = stage.patient(ROOM, "phone");
        patient.news();
        var after = stage.doctor("first", "after");
        assertTrue(after.holds());
        assertFalse(before.holds());
        assertEquals(List.of(DOCTOR_ARRIVED), patient.news());
        before.isLost();
        assertTrue(after.holds());
        assertEquals(List.of(), patient.news(), "the old socket means nothing any more");
    }

    @Test
    void newSocketOfTheSameDocumentReplacesTheOldOneInSilence() {
        var deadLine = stage.doctor("first");
        var patient = stage.patient(ROOM, "phone");
        patient.news();
        assertTrue(stage.doctor("first").holds());
        assertTrue(deadLine.replaced);
        assertEquals(List.of(), patient.news());
    }

    @Test
    void duplicatedTabThatLostTheSeatDoesNotStealItBackWhenItReconnects() {
        var original = stage.doctor("copied", "original");
        var copy = stage.doctor("copied", "copy");
        original.isLost();
        assertFalse(stage.doctor("copied", "original").holds());
        assertTrue(copy.holds());
    }

    @Test
    void freshPageWatchesWhileTheSeatIsKeptForAnother() {
        stage.doctor("first").isLost();
        var second = stage.doctor("second");
        assertFalse(second.holds());
        stage.passes(DOCTOR_GRACE.minusMillis(1));
        assertFalse(second.holds());
    }

    @Test
    void samePageReturnsWithinTheGracePeriod() {
        stage.doctor("first").isLost();
        var patient = stage.patient(ROOM, "phone");
        patient.news();
        assertTrue(stage.doctor("first", "reloaded").holds());
        assertEquals(List.of(DOCTOR_ARRIVED), patient.news());
    }

    @Test
    void newestWatchingPageIsPromotedAfterTheGracePeriod() {
        var first = stage.doctor("first");
        var second = stage.doctor("second");
        var third = stage.doctor("third");
        var patient = stage.patient(ROOM, "phone");
        patient.news();

        first.isLost();
        stage.passes(DOCTOR_GRACE);

        assertTrue(third.holds());
        assertFalse(second.holds());
        assertEquals(
                List.of(
                        new ServerMessage.Away(ROOM, Seat.DOCTOR),
                        new ServerMessage.Left(ROOM, Seat.DOCTOR),
                        DOCTOR_ARRIVED),
                patient.news());
    }

    @Test
    void watchingPageMayTakeTheSeatOfOneThatIsAway() {
        var first = stage.doctor("first");
        var second = stage.doctor("second");
        first.isLost();
        second.takesSeat();
        assertTrue(second.holds());
        assertFalse(stage.doctor("first").holds(), "the seat was taken in the meantime");
    }

    @Test
    void doctorWhoLeavesMakesRoomForTheWatchingPageAtOnce() {
        var first = stage.doctor("first");
        var second = stage.doctor("second");
        first.leaves();
        assertTrue(second.holds());
    }

    @Test
    void oneSeatIsForAllRoomsOfTheDoctor() {
        stage.doctor("first");
        var one = stage.patient(ROOM, "phone");
        var other = stage.patient(NEXT_ROOM, "tablet");
        one.news();
        other.news();
        stage.doctor("second").takesSeat();
        assertEquals(1, one.news().size());
        assertEquals(1, other.news().size());
    }

    @Test
    void doctorsOfOnePracticeHearNothingOfEachOthersPatients() {
        var winter = stage.enters(new JoinTicket.Doctor(WINTER), "winter", "winter");
        winter.news();
        stage.patient(ROOM, "phone").leaves();
        assertEquals(List.of(), winter.news());
    }

    @Test
    void staffSeeWhoWaitsWithoutPages() {
        var early = stage.staff();
        stage.doctor("praxis");
        var patient = stage.patient(ROOM, "phone");
        var late = stage.staff();
        patient.isLost();
        stage.passes(Stage.PATIENT_GRACE);

        var presence =
                new Presence(ROOM, Seat.PATIENT, stage.clock.instant().minus(Stage.PATIENT_GRACE), false, null, null);
        assertEquals(
                List.of(
                        new ServerMessage.Arrived(presence),
                        new ServerMessage.Away(ROOM, Seat.PATIENT),
                        new ServerMessage.Left(ROOM, Seat.PATIENT)),
                early.heard.subList(1, 4));
        assertEquals(List.of(presence), ((ServerMessage.Joined) late.heard.getFirst()).present());
    }

    @Test
    void staffOfAnotherPracticeHearNothing() {
        var elsewhere = stage.enters(new JoinTicket.Staff(UUID.randomUUID()), "staff", "staff");
        elsewhere.news();
        stage.patient(ROOM, "phone");
        stage.rooms.cancel(SOMMER, ROOM);
        assertEquals(List.of(), elsewhere.news());
    }

    @Test
    void staffHoldNoSeat() {
        var staff = stage.staff();
        assertFalse(staff.holds());
        assertEquals(Optional.of(FailureCode.NOT_ALLOWED), staff.takesSeat());
        assertEquals(Optional.of(FailureCode.NOT_ALLOWED), staff.leaves());
    }

    @Test
    void staffAreForgottenWhenTheyGo() {
        var staff = stage.staff();
        staff.isLost();
        staff.news();
        stage.passes(Duration.ofSeconds(1));
        stage.patient(ROOM, "phone");
        assertEquals(List.of(), staff.news());
    }
}
