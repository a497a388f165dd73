package de.videosprechstunde.signaling.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import de.videosprechstunde.signaling.Contracts;
import de.videosprechstunde.signaling.protocol.RoomId;
import de.videosprechstunde.signaling.protocol.Seat;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EventsTest {

    private static final UUID EVENT = UUID.fromString("5f0c1d1e-7a40-4a52-9d0a-0d2f8f3f6a01");
    private static final UUID PRACTICE = UUID.fromString("0b9e3c52-43a4-4b1e-9b6d-6f1f6a5d1c10");
    private static final RoomId ROOM = new RoomId("c3f1a2b4-5d6e-4f70-8a91-b2c3d4e5f607");
    private static final Instant AT = Instant.parse("2026-11-24T08:15:00Z");

    static Stream<SignalingEvent> events() {
        return Stream.of(
                new SignalingEvent.ParticipantArrived(EVENT, AT, PRACTICE, ROOM, Seat.PATIENT),
                new SignalingEvent.ParticipantLeft(EVENT, AT, PRACTICE, ROOM, Seat.PATIENT),
                new SignalingEvent.ConsultationStarted(EVENT, AT, PRACTICE, ROOM),
                new SignalingEvent.ConsultationEnded(EVENT, AT, PRACTICE, ROOM));
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyEventIsWrittenAsInItsExample(SignalingEvent event) throws JsonProcessingException {
        String file = event.type().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase();
        String json = EventSender.JSON.writeValueAsString(event);
        Contracts.assertValid("events/" + file + ".schema.json", json);
        assertEquals(
                EventSender.JSON.readTree(Contracts.example("events/examples/" + file + ".json")),
                EventSender.JSON.readTree(json));
    }

    @Test
    void fullBufferGivesUpTheOldestPresenceAndKeepsReports() throws InterruptedException {
        var buffer = new EventBuffer(3);
        List<SignalingEvent> presence =
                IntStream.range(0, 4).mapToObj(i -> arrival()).toList();
        var report = buffer.addReport(ended());
        presence.subList(0, 2).forEach(event -> assertFalse(buffer.addPresence(event)));
        presence.subList(2, 4).forEach(event -> assertTrue(buffer.addPresence(event)));
        List<EventBuffer.Entry> taken = buffer.take(10);
        assertEquals(
                presence.subList(2, 4),
                taken.stream().skip(1).map(EventBuffer.Entry::event).toList());
        assertEquals(report, taken.getFirst().acknowledged());
    }

    @Test
    void reportThatFindsNoRoomIsRefusedAtOnce() {
        var buffer = new EventBuffer(1);
        buffer.addReport(ended());
        assertTrue(buffer.addReport(ended()).isCompletedExceptionally());
        buffer.addPresence(arrival());
        assertEquals(1, buffer.unsettled());
    }

    @Test
    void whatCouldNotBeSentKeepsItsPlace() throws InterruptedException {
        var buffer = new EventBuffer(10);
        List<SignalingEvent> events = List.of(arrival(), arrival(), arrival());
        events.forEach(buffer::addPresence);
        List<EventBuffer.Entry> taken = buffer.take(2);
        assertEquals(3, buffer.unsettled());
        buffer.putBack(taken);
        assertEquals(3, buffer.unsettled());
        assertEquals(
                events, buffer.take(10).stream().map(EventBuffer.Entry::event).toList());
    }

    @Test
    void reportThatNobodyWaitsForAnyMoreIsNotSent() throws InterruptedException {
        var buffer = new EventBuffer(1);
        buffer.addReport(ended()).completeExceptionally(new IllegalStateException("too late"));
        assertTrue(buffer.take(1).getFirst().isAbandoned());
    }

    @ParameterizedTest
    @CsvSource({"P7D, P1D", "P87D, P1D", "P1D, PT1M"})
    void settingsThatForgetWithinThreeMonths(Duration retention, Duration segment) {
        assertEquals(retention, new TopicLifetime(retention, segment).retention());
    }

    @ParameterizedTest
    @CsvSource({"P88D, P1D", "P90D, P1D", "P1D, P90D", "P9999999D, P9999999D", "PT0S, P1D", "P1D, PT-1H"})
    void settingsThatKeepForTooLongOrMakeNoSense(Duration retention, Duration segment) {
        assertThrows(IllegalArgumentException.class, () -> new TopicLifetime(retention, segment));
    }

    private static SignalingEvent arrival() {
        return new SignalingEvent.ParticipantArrived(UUID.randomUUID(), AT, PRACTICE, ROOM, Seat.PATIENT);
    }

    private static SignalingEvent ended() {
        return new SignalingEvent.ConsultationEnded(UUID.randomUUID(), AT, PRACTICE, ROOM);
    }
}
