package de.videosprechstunde.appointment.retention;

import static de.videosprechstunde.appointment.backing.TestPractice.as;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.videosprechstunde.appointment.backing.EdgeTest;
import de.videosprechstunde.appointment.backing.MovableClock;
import de.videosprechstunde.appointment.backing.Rows;
import de.videosprechstunde.appointment.backing.TestPractice;
import de.videosprechstunde.appointment.backing.Transaction;
import de.videosprechstunde.appointment.calendar.Berlin;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the deletion does beside the dates: taking turns, counting, and entries that nobody uses any more. */
@EdgeTest
class ForgettingEdgeTest {
    @Inject
    Deletion deletion;

    @Inject
    MovableClock clock;

    @Inject
    MeterRegistry meters;

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void twoReplicasAtOnceDeleteAndCountEverythingOnce() throws Exception {
        TestPractice practice = TestPractice.ready();
        for (int i = 0; i < 20; i++) {
            practice.appointment(practice.doctor, Instant.now().plusSeconds(86_400));
        }
        moveTo(Duration.ofDays(40));
        try (var replicas = Executors.newFixedThreadPool(2)) {
            List<Future<Void>> runs = new ArrayList<>();
            try (Transaction turn = new Transaction().run("select pg_advisory_xact_lock(?)", Deletion.LOCK)) {
                for (int i = 0; i < 2; i++) {
                    runs.add(replicas.submit((Callable<Void>) () -> {
                        deletion.deleteWhatIsDue();
                        return null;
                    }));
                }
                turn.awaitSomebodyWaiting();
            }
            for (Future<Void> run : runs) {
                run.get();
            }
        }
        assertEquals(0, Rows.count("select count(*) from appointment where practice_id = ?", practice.id));
        for (String store : List.of("appointment", "dial_in_code")) {
            assertEquals(20, counted(practice, store));
        }
    }

    @Test
    void countsOfADayAddUpAndGoAfterThirtyDays() throws Exception {
        TestPractice practice = TestPractice.ready();
        practice.appointment(practice.doctor, Instant.now().plusSeconds(86_400));
        moveTo(Duration.ofDays(40));
        deletion.deleteWhatIsDue();
        Rows.change("update audit_entry set done_at = 'epoch' where practice_id = ?", practice.id);
        practice.appointment(practice.doctor, clock.instant().plusSeconds(86_400));
        Rows.change("update appointment set ended_at = 'epoch' where practice_id = ?", practice.id);
        deletion.deleteWhatIsDue();
        assertEquals(2, counted(practice, "appointment"));
        assertEquals(
                1,
                Rows.count(
                        "select count(*) from deletion_count where practice_id = ? and store = 'appointment'",
                        practice.id));
        moveTo(Duration.ofDays(71));
        deletion.deleteWhatIsDue();
        assertEquals(0, counted(practice, "appointment"));
    }

    @Test
    void monitoringReadsTheOldestAgeAndTheLastRun() throws Exception {
        TestPractice practice = TestPractice.ready();
        practice.appointment(practice.doctor, Instant.now());
        moveTo(Duration.ofDays(20));
        deletion.deleteWhatIsDue();
        double days =
                gauge("oldest.age.seconds", "appointment") / Duration.ofDays(1).toSeconds();
        assertTrue(days > 19 && days < 31, String.valueOf(days));
        moveTo(Duration.ofDays(20).plusHours(3));
        double hours = meters.get("videosprechstunde.retention.run.age.seconds")
                        .gauge()
                        .value()
                / 3_600;
        assertTrue(hours > 2.9 && hours < 3.1, String.valueOf(hours));
        moveTo(Duration.ofDays(400));
        deletion.deleteWhatIsDue();
        assertEquals(0, gauge("oldest.age.seconds", "appointment"));
    }

    @Test
    void auditEntriesGoAPeriodAfterTheAct() throws Exception {
        TestPractice practice = TestPractice.ready();
        moveTo(Duration.ofDays(29));
        deletion.deleteWhatIsDue();
        assertEquals(2, Rows.count("select count(*) from audit_entry where practice_id = ?", practice.id));
        moveTo(Duration.ofDays(30));
        deletion.deleteWhatIsDue();
        assertEquals(0, Rows.count("select count(*) from audit_entry where practice_id = ?", practice.id));
    }

    @Test
    void aDoctorWithoutPlaceAndAppointmentsIsForgottenAPeriodAfterTheLastSignIn() throws Exception {
        TestPractice practice = TestPractice.ready();
        UUID active = UUID.fromString(practice.session(practice.doctor).getString("doctor.id"));
        UUID waiting = practice.register(practice.colleague);
        moveTo(Duration.ofDays(20));
        practice.register(practice.colleague);
        moveTo(Duration.ofDays(49));
        deletion.deleteWhatIsDue();
        assertTrue(isKnown(waiting));
        moveTo(Duration.ofDays(50));
        deletion.deleteWhatIsDue();
        assertTrue(!isKnown(waiting) && isKnown(active));
    }

    @Test
    void aDoctorWhosePlaceWasTakenStaysUntilTheLastAppointmentIsForgotten() throws Exception {
        TestPractice practice = TestPractice.ready();
        UUID doctor = UUID.fromString(practice.session(practice.doctor).getString("doctor.id"));
        practice.appointment(practice.doctor, Instant.now().plus(Duration.ofDays(20)));
        as(practice.administrator)
                .delete("/api/practice/doctors/" + doctor + "/activation")
                .then()
                .statusCode(204);
        moveTo(Duration.ofDays(49));
        deletion.deleteWhatIsDue();
        assertTrue(isKnown(doctor));
        moveTo(Duration.ofDays(51));
        deletion.deleteWhatIsDue();
        assertTrue(!isKnown(doctor));
    }

    @Test
    void aPracticeWhoseBookingIsOverLosesItsDoctorsAndItsName() throws Exception {
        TestPractice practice = TestPractice.ready();
        LocalDate lastDay = Berlin.today(clock).plusDays(3);
        practice.booked(2, "2026-01-01", lastDay.toString());
        clock.moveTo(Berlin.startOf(lastDay.plusDays(31)).minusSeconds(1));
        deletion.deleteWhatIsDue();
        assertEquals(List.of("Gemeinschaftspraxis am Park"), name(practice));
        clock.moveTo(Berlin.startOf(lastDay.plusDays(31)).plusSeconds(1));
        deletion.deleteWhatIsDue();
        assertEquals(0, Rows.count("select count(*) from doctor where practice_id = ?", practice.id));
        assertEquals(List.of(), name(practice));
        assertEquals(1, Rows.count("select count(*) from practice where id = ?", practice.id));
    }

    private void moveTo(Duration fromNow) {
        clock.moveTo(Instant.now().plus(fromNow).plusSeconds(60));
    }

    private double gauge(String name, String store) {
        return meters.get("videosprechstunde.retention." + name)
                .tag("store", store)
                .gauge()
                .value();
    }

    private static boolean isKnown(UUID doctor) {
        return Rows.count("select count(*) from doctor where id = ?", doctor) == 1;
    }

    private static List<String> name(TestPractice practice) {
        return Rows.select("select name from practice where id = ? and name is not null", practice.id);
    }

    private static long counted(TestPractice practice, String store) {
        return Rows.count(
                "select coalesce(sum(row_count), 0) from deletion_count where practice_id = ? and store = ?",
                practice.id,
                store);
    }
}
