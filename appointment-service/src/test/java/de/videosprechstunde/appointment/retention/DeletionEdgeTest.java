package de.videosprechstunde.appointment.retention;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import de.videosprechstunde.appointment.backing.EdgeTest;
import de.videosprechstunde.appointment.backing.MovableClock;
import de.videosprechstunde.appointment.backing.Rows;
import de.videosprechstunde.appointment.backing.TestPractice;
import de.videosprechstunde.appointment.backing.Transaction;
import de.videosprechstunde.appointment.calendar.Berlin;
import de.videosprechstunde.appointment.outbox.Relaying;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With the default period of thirty days. */
@EdgeTest
class DeletionEdgeTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Inject
    Deletion deletion;

    @Inject
    MovableClock clock;

    private TestPractice practice;
    private UUID appointment;
    private LocalDate planned;

    @BeforeEach
    void anAppointmentInTwoDays() {
        practice = TestPractice.ready();
        var invited = practice.appointment(practice.doctor, Instant.now().plusSeconds(2 * 86_400));
        appointment = UUID.fromString(invited.getString("appointment.id"));
        planned = Instant.parse(invited.getString("appointment.endsAt"))
                .atZone(BERLIN)
                .toLocalDate();
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void oneThatWasNeverHeldGoesThirtyDaysAfterItsPlannedEndWithItsCode() throws Exception {
        assertEquals(1, codes());
        runOn(planned.plusDays(30).minusDays(1), "23:59:59");
        assertEquals(1, appointments());
        runOn(planned.plusDays(30), "00:00:01");
        assertEquals(0, appointments());
        assertEquals(0, codes());
    }

    @Test
    void whatBothSidesTickedGoesWithTheVisit() throws Exception {
        for (String side : List.of("doctor", "patient")) {
            Rows.change(
                    "insert into conduct_record values (?, ?, 1, ?::timestamptz, false, true, true, true)",
                    appointment,
                    side,
                    at(planned, "12:00:00"));
        }
        runOn(planned.plusDays(29), "23:59:59");
        assertEquals(2, Rows.count("select count(*) from conduct_record where appointment_id = ?", appointment));
        runOn(planned.plusDays(30), "00:00:01");
        assertEquals(0, Rows.count("select count(*) from conduct_record where appointment_id = ?", appointment));
    }

    @Test
    void oneThatWasHeldCountsFromItsEnd() throws Exception {
        Instant ended = planned.plusDays(3).atTime(12, 0).atZone(BERLIN).toInstant();
        Rows.change("update appointment set ended_at = ?::timestamptz where id = ?", ended.toString(), appointment);
        runOn(planned.plusDays(32), "12:00:00");
        assertEquals(1, appointments());
        runOn(planned.plusDays(33), "12:00:00");
        assertEquals(0, appointments());
    }

    @Test
    void aCancelledOneCountsFromTheCancellation() throws Exception {
        TestPractice.cancel(practice.doctor, appointment.toString()).then().statusCode(204);
        await().until(() -> Rows.count("select count(*) from outbox") == 0);
        LocalDate cancelled = LocalDate.parse(Rows.select(
                        "select (cancelled_at at time zone 'Europe/Berlin')::date::text from appointment where id = ?",
                        appointment)
                .getFirst());
        runOn(cancelled.plusDays(29), "12:00:00");
        assertEquals(1, appointments());
        runOn(cancelled.plusDays(30), "12:00:00");
        assertEquals(0, appointments());
    }

    @Test
    void idsOfEventsGoToo() throws Exception {
        UUID event = UUID.randomUUID();
        Rows.change("insert into processed_event values (?, ?::timestamptz)", event, at(planned, "12:00:00"));
        runOn(planned.plusDays(29), "12:00:00");
        assertEquals(1, Rows.count("select count(*) from processed_event where event_id = ?", event));
        runOn(planned.plusDays(30), "12:00:00");
        assertEquals(0, Rows.count("select count(*) from processed_event where event_id = ?", event));
    }

    @Test
    void whatWasAskedForUnderAKeyIsForgottenAfterADay() throws Exception {
        Instant asked = Instant.parse("2030-06-01T10:00:00Z");
        Rows.change(
                "insert into answered_request values (?, sha256('k'), sha256('b'), ?, ?::timestamptz)",
                practice.id,
                appointment,
                asked.toString());
        Rows.change(
                "update appointment set ends_at = '2030-07-01', starts_at = '2030-06-30' where id = ?", appointment);
        runAt(asked.plus(Duration.ofHours(24)).minusSeconds(60));
        assertEquals(1, Rows.count("select count(*) from answered_request where practice_id = ?", practice.id));
        runAt(asked.plus(Duration.ofHours(24)).plusSeconds(1));
        assertEquals(0, Rows.count("select count(*) from answered_request where practice_id = ?", practice.id));
    }

    /** Half a day of use, and five minutes for requests that are under way. */
    @Test
    void whatWasHashedOfAddressesGoesWithItsKeyWithinHours() throws Exception {
        Instant begun = Instant.parse("2030-06-01T00:00:00Z");
        Rows.change("insert into address_key values (?::timestamptz, sha256('k'))", begun.toString());
        Rows.change("insert into wrong_code_budget values (?::timestamptz, sha256('a'), now())", begun.toString());
        Instant over = begun.plus(Duration.ofHours(12).plusMinutes(5));
        runAt(over.minusSeconds(1));
        assertEquals(2, ofAddresses(begun));
        runAt(over.plusSeconds(1));
        assertEquals(0, ofAddresses(begun));
    }

    /** Retention and segment of the topic and the broker's check: eight days and five minutes. */
    @Test
    void unsentEventsGoSoEarlyThatTheTopicWouldForgetThemInTime() throws Exception {
        Instant latest =
                Berlin.startOf(planned.plusDays(30)).minus(Duration.ofDays(8).plusMinutes(5));
        try (Transaction paused = Relaying.paused()) {
            Rows.change(
                    "insert into outbox (message_key, payload, created_at) values ('unsent', '{}', ?::timestamptz)",
                    at(planned, "12:00:00"));
            runAt(latest.minusSeconds(1));
            assertEquals(1, Rows.count("select count(*) from outbox where message_key = 'unsent'"));
            runAt(latest.plusSeconds(1));
            assertEquals(0, Rows.count("select count(*) from outbox where message_key = 'unsent'"));
        }
    }

    private void runOn(LocalDate day, String time) throws Exception {
        runAt(Instant.parse(at(day, time)));
    }

    private void runAt(Instant time) throws Exception {
        clock.moveTo(time);
        deletion.deleteWhatIsDue();
    }

    private static String at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(BERLIN).toInstant().toString();
    }

    private long appointments() {
        return Rows.count("select count(*) from appointment where id = ?", appointment);
    }

    private static long ofAddresses(Instant begun) {
        return Rows.count(
                "select (select count(*) from address_key where begins_at = ?::timestamptz)"
                        + " + (select count(*) from wrong_code_budget where begins_at = ?::timestamptz)",
                begun.toString(),
                begun.toString());
    }

    private long codes() {
        return Rows.count("select count(*) from dial_in_code where appointment_id = ?", appointment);
    }
}
