package de.videosprechstunde.appointment.retention;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import de.videosprechstunde.appointment.backing.EdgeTest;
import de.videosprechstunde.appointment.backing.MovableClock;
import de.videosprechstunde.appointment.backing.Rows;
import de.videosprechstunde.appointment.backing.TestPractice;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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
    void oneThatWasHeldCountsFromItsEnd() throws Exception {
        Rows.change("update appointment set ended_at = starts_at + interval '3 days' where id = ?", appointment);
        runOn(planned.plusDays(32), "12:00:00");
        assertEquals(1, appointments());
        runOn(planned.plusDays(33), "12:00:00");
        assertEquals(0, appointments());
    }

    @Test
    void aCancelledOneCountsFromTheCancellation() throws Exception {
        LocalDate today = LocalDate.now(BERLIN);
        TestPractice.as(practice.doctor)
                .post("/api/practice/appointments/" + appointment + "/cancellation")
                .then()
                .statusCode(204);
        await().until(() -> Rows.count("select count(*) from outbox") == 0);
        runOn(today.plusDays(29), "12:00:00");
        assertEquals(1, appointments());
        runOn(today.plusDays(30), "12:00:00");
        assertEquals(0, appointments());
    }

    @Test
    void idsOfEventsAndUnsentEventsGoToo() throws Exception {
        UUID event = UUID.randomUUID();
        Rows.change("insert into processed_event values (?, now())", event);
        runOn(LocalDate.now(BERLIN).plusDays(31), "12:00:00");
        assertEquals(0, Rows.count("select count(*) from processed_event where event_id = ?", event));
    }

    private void runOn(LocalDate day, String time) throws Exception {
        clock.moveTo(day.atTime(java.time.LocalTime.parse(time)).atZone(BERLIN).toInstant());
        deletion.deleteWhatIsDue();
    }

    private long appointments() {
        return Rows.count("select count(*) from appointment where id = ?", appointment);
    }

    private long codes() {
        return Rows.count("select count(*) from dial_in_code where appointment_id = ?", appointment);
    }
}
