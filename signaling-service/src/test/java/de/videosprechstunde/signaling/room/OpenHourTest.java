package de.videosprechstunde.signaling.room;

import static de.videosprechstunde.signaling.room.Stage.HOUR;
import static de.videosprechstunde.signaling.room.Stage.NEXT_ROOM;
import static de.videosprechstunde.signaling.room.Stage.ROOM;
import static de.videosprechstunde.signaling.room.Stage.SOMMER;
import static de.videosprechstunde.signaling.room.Stage.WINTER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.videosprechstunde.signaling.protocol.ClientMessage;
import de.videosprechstunde.signaling.protocol.FailureCode;
import de.videosprechstunde.signaling.protocol.NoticeText;
import de.videosprechstunde.signaling.protocol.Presence;
import de.videosprechstunde.signaling.protocol.Role;
import de.videosprechstunde.signaling.protocol.RoomId;
import de.videosprechstunde.signaling.protocol.Seat;
import de.videosprechstunde.signaling.protocol.ServerMessage;
import de.videosprechstunde.signaling.protocol.Waiting;
import de.videosprechstunde.signaling.ticket.JoinTicket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OpenHourTest {

    private final Stage stage = new Stage();
    private final Stage.Page sommer = stage.doctor("sommer");
    private final Stage.Page winter = stage.enters(new JoinTicket.Doctor(WINTER), "winter", "winter");
    private final Stage.Page staff = stage.staff();
    private final Stage.Page first = stage.inHour(ROOM, "first", null);

    private Stage.Page second() {
        stage.passes(Duration.ofSeconds(30));
        return stage.inHour(NEXT_ROOM, "second", null);
    }

    @Test
    void everyPageOfThePracticeSeesTheQueueAndNoSeatInIt() {
        second();
        for (Stage.Page page : List.of(sommer, winter, staff)) {
            assertEquals(List.of(ROOM, NEXT_ROOM), rooms(page));
            assertTrue(page.heard.stream().noneMatch(ServerMessage.Arrived.class::isInstance));
        }
        assertEquals(List.of("arrived " + ROOM, "arrived " + NEXT_ROOM), stage.events);
    }

    @Test
    void whoComesLaterIsToldOfTheQueue() {
        assertEquals(List.of(ROOM), rooms(stage.enters(new JoinTicket.Doctor(WINTER), "tab", "tab")));
        assertEquals(List.of(ROOM), rooms(stage.enters(new JoinTicket.Staff(HOUR.practice()), "desk", "desk")));
    }

    @Test
    void patientsLearnHowManyAreBeforeThemAndNothingElse() {
        Stage.Page second = second();
        assertEquals(List.of(new ServerMessage.Position(ROOM, 0)), first.news().subList(1, 2));
        assertEquals(
                List.of(
                        new ServerMessage.Joined(Role.PATIENT, true, List.of()),
                        new ServerMessage.Position(NEXT_ROOM, 1)),
                second.news());
        first.leaves();
        assertEquals(List.of(new ServerMessage.Position(NEXT_ROOM, 0)), second.news());
        assertEquals(List.of(), first.news());
    }

    @Test
    void nobodyIsReachedBeforeADoctorHasClaimed() {
        assertEquals(
                Optional.of(FailureCode.PEER_ABSENT), stage.rooms.relay(first.visitor, new ClientMessage.Retry(ROOM)));
        assertEquals(Optional.of(FailureCode.ROOM_UNKNOWN), stage.rooms.relay(sommer.visitor, candidate()));
    }

    @Test
    void whoIsClaimedWaitsWithThatDoctorAndWithNoOther() {
        Stage.Page second = second();
        first.news();
        stage.rooms.place(ROOM, SOMMER, false);
        assertEquals(List.of(new ServerMessage.Arrived(doctorIn(ROOM))), first.news());
        assertTrue(sommer.heard.stream()
                .anyMatch(message -> message instanceof ServerMessage.Arrived(Presence who)
                        && who.room().equals(ROOM)));
        assertTrue(winter.heard.stream().noneMatch(ServerMessage.Arrived.class::isInstance));
        assertEquals(List.of(NEXT_ROOM), rooms(winter));
        assertEquals(new ServerMessage.Position(NEXT_ROOM, 0), second.last());
        assertEquals(Optional.empty(), stage.rooms.relay(sommer.visitor, candidate()));
        assertEquals(Optional.of(FailureCode.ROOM_UNKNOWN), stage.rooms.relay(winter.visitor, candidate()));
        assertEquals(List.of("arrived " + ROOM, "arrived " + NEXT_ROOM), stage.events);
    }

    @Test
    void whoIsGivenBackKeepsThePlaceByArrival() {
        Stage.Page second = second();
        stage.rooms.place(ROOM, SOMMER, false);
        stage.passes(Duration.ofMinutes(5));
        first.news();
        second.news();
        stage.rooms.place(ROOM, HOUR, false);
        assertEquals(
                List.of(new ServerMessage.Left(ROOM, Seat.DOCTOR), new ServerMessage.Position(ROOM, 0)), first.news());
        assertEquals(List.of(new ServerMessage.Position(NEXT_ROOM, 1)), second.news());
        assertEquals(List.of(ROOM, NEXT_ROOM), rooms(winter));
        assertTrue(sommer.heard.contains(new ServerMessage.Left(ROOM, Seat.PATIENT)));
    }

    @Test
    void aColleagueTakesOverWithoutANewCode() {
        stage.rooms.place(ROOM, SOMMER, false);
        first.news();
        stage.rooms.place(ROOM, WINTER, false);
        assertEquals(List.of(new ServerMessage.Arrived(doctorIn(ROOM))), first.news());
        assertEquals(Optional.empty(), stage.rooms.relay(winter.visitor, candidate()));
    }

    @Test
    void anUrgentOneGoesFirstAndBackAgain() {
        Stage.Page second = second();
        stage.rooms.place(NEXT_ROOM, HOUR, true);
        assertEquals(List.of(NEXT_ROOM, ROOM), rooms(staff));
        assertEquals(new ServerMessage.Position(ROOM, 1), first.last());
        assertEquals(new ServerMessage.Position(NEXT_ROOM, 0), second.last());
        stage.rooms.place(NEXT_ROOM, HOUR, false);
        assertEquals(List.of(ROOM, NEXT_ROOM), rooms(staff));
        assertEquals(new ServerMessage.Position(ROOM, 0), first.last());
    }

    @Test
    void aTicketFromBeforeTheClaimLeadsToTheDoctorAllTheSame() {
        stage.rooms.place(ROOM, SOMMER, false);
        Stage.Page reloaded = stage.inHour(ROOM, "first", null);
        assertEquals(new ServerMessage.Joined(Role.PATIENT, true, List.of(doctorIn(ROOM))), reloaded.last());
    }

    @Test
    void aTicketThatNamesTheDoctorSpeaksWhereTheEventWasNeverHeard() {
        stage.passes(Duration.ofMinutes(4));
        Stage.Page reloaded = stage.inHour(ROOM, "first", SOMMER);
        assertEquals(new ServerMessage.Joined(Role.PATIENT, true, List.of(doctorIn(ROOM))), reloaded.last());
        assertEquals(List.of(), rooms(winter));
    }

    @Test
    void afterARestartTheTicketsBringTheOrderBack() {
        var restarted = new Stage();
        var since = restarted.clock.instant();
        restarted.passes(Duration.ofMinutes(20));
        var late = restarted.inHour(NEXT_ROOM, "second", null, since.plusSeconds(60), false);
        var early = restarted.inHour(ROOM, "first", null, since, false);
        var urgent = restarted.inHour(RoomId.of(UUID.randomUUID()), "third", null, since.plusSeconds(90), true);
        assertEquals(new ServerMessage.Position(NEXT_ROOM, 2), late.last());
        assertEquals(new ServerMessage.Position(ROOM, 1), early.last());
        assertInstanceOf(ServerMessage.Position.class, urgent.last());
        assertEquals(0, ((ServerMessage.Position) urgent.last()).ahead());
    }

    @Test
    void whoIsAwayKeepsThePlaceForTheGracePeriod() {
        Stage.Page second = second();
        first.isLost();
        ServerMessage.Queue queue = (ServerMessage.Queue) staff.last();
        assertTrue(queue.waiting().getFirst().away());
        assertEquals(1, ((ServerMessage.Position) second.last()).ahead());
        stage.passes(Stage.PATIENT_GRACE);
        assertEquals(List.of(NEXT_ROOM), rooms(staff));
        assertEquals(new ServerMessage.Position(NEXT_ROOM, 0), second.last());
    }

    @Test
    void aSecondDeviceTakesTheSameSeatAndHearsThePosition() {
        second();
        Stage.Page phone = stage.inHour(ROOM, "phone", null);
        assertEquals(new ServerMessage.SeatLost(), first.last());
        assertEquals(new ServerMessage.Position(ROOM, 0), phone.last());
        assertEquals(List.of(ROOM, NEXT_ROOM), rooms(staff));
    }

    @Test
    void thePracticeHasSomethingSaidToOneWhoWaitsAndNobodyElseHearsIt() {
        Stage.Page second = second();
        first.news();
        second.news();
        var notice = new ClientMessage.Notice(ROOM, NoticeText.CALL);
        for (Stage.Page page : List.of(staff, sommer, winter)) {
            assertEquals(Optional.empty(), stage.rooms.notify(page.visitor, notice));
            assertEquals(List.of(new ServerMessage.Notice(ROOM, NoticeText.CALL)), first.news());
        }
        assertEquals(List.of(), second.news());
        assertEquals(Optional.of(FailureCode.NOT_ALLOWED), stage.rooms.notify(second.visitor, notice));
        stage.rooms.place(ROOM, SOMMER, false);
        assertEquals(Optional.of(FailureCode.ROOM_UNKNOWN), stage.rooms.notify(winter.visitor, notice));
        assertEquals(Optional.empty(), stage.rooms.notify(staff.visitor, notice));
        first.isLost();
        assertEquals(Optional.of(FailureCode.PEER_ABSENT), stage.rooms.notify(sommer.visitor, notice));
    }

    @Test
    void anotherPracticeHasNothingSaidHere() {
        var other = stage.enters(new JoinTicket.Staff(UUID.randomUUID()), "other", "other");
        assertEquals(
                Optional.of(FailureCode.ROOM_UNKNOWN),
                stage.rooms.notify(other.visitor, new ClientMessage.Notice(ROOM, NoticeText.SOON)));
        assertEquals(List.of(), rooms(other));
    }

    @Test
    void aCancelledPlaceIsGoneAndItsTicketOpensNothing() {
        Stage.Page second = second();
        stage.rooms.cancel(HOUR.practice(), ROOM);
        var closed = new ServerMessage.RoomClosed(ROOM, ServerMessage.RoomClosed.Reason.CANCELLED);
        assertEquals(closed, first.last());
        assertTrue(staff.heard.contains(closed));
        assertEquals(new ServerMessage.Position(NEXT_ROOM, 0), second.last());
        assertEquals(closed, stage.inHour(ROOM, "again", null).last());
    }

    @Test
    void whoeverIsCancelledIsToldThoughTheClaimWasNeverHeardHere() {
        stage.rooms.cancel(SOMMER, ROOM);
        var closed = new ServerMessage.RoomClosed(ROOM, ServerMessage.RoomClosed.Reason.CANCELLED);
        assertEquals(closed, first.last());
        assertTrue(staff.heard.contains(closed));
        assertEquals(List.of(), rooms(winter));
    }

    @Test
    void aConsultationThatWasGivenBackWhileItRanIsEndedAllTheSame() {
        stage.rooms.place(ROOM, SOMMER, false);
        stage.rooms.place(ROOM, HOUR, false);
        assertEquals(Optional.empty(), stage.rooms.mayReport(sommer.visitor, ROOM));
        stage.rooms.end(SOMMER, ROOM);
        assertEquals(new ServerMessage.RoomClosed(ROOM, ServerMessage.RoomClosed.Reason.ENDED), first.last());
        stage.rooms.place(NEXT_ROOM, WINTER, false);
        stage.inHour(NEXT_ROOM, "second", WINTER);
        assertEquals(Optional.of(FailureCode.ROOM_UNKNOWN), stage.rooms.mayReport(sommer.visitor, NEXT_ROOM));
    }

    private static ClientMessage.Candidate candidate() {
        return new ClientMessage.Candidate(ROOM, Stage.token("connection"), null);
    }

    private static Presence doctorIn(RoomId room) {
        return new Presence(room, Seat.DOCTOR, null, false, null, null);
    }

    /** Of the queue as this page saw it last. */
    static List<RoomId> rooms(Stage.Page page) {
        return page.heard.reversed().stream()
                .filter(ServerMessage.Queue.class::isInstance)
                .map(ServerMessage.Queue.class::cast)
                .findFirst()
                .map(queue -> queue.waiting().stream().map(Waiting::room).toList())
                .orElse(List.of());
    }
}
