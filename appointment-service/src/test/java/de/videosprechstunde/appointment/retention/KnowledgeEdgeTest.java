package de.videosprechstunde.appointment.retention;

import static de.videosprechstunde.appointment.backing.TestPractice.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.videosprechstunde.appointment.backing.EdgeTest;
import de.videosprechstunde.appointment.backing.MovableClock;
import de.videosprechstunde.appointment.backing.Rows;
import de.videosprechstunde.appointment.backing.TestPractice;
import de.videosprechstunde.appointment.calendar.Berlin;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** With the default period of thirty days. */
@EdgeTest
class KnowledgeEdgeTest {
    @Inject
    Deletion deletion;

    @Inject
    MovableClock clock;

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void everythingAboutAnAppointmentIsToldWithTheDayOnWhichItGoes() {
        TestPractice practice = TestPractice.ready();
        var invited = practice.appointment(practice.doctor, Instant.now().plusSeconds(3 * 86_400));
        String appointment = invited.getString("appointment.id");
        Rows.change(
                "insert into conduct_record values (?::uuid, 'patient', 1, now(), true, true, true, true)",
                appointment);
        String goes = Berlin.dayOf(Instant.parse(invited.getString("appointment.endsAt")))
                .plusDays(30)
                .toString();
        String told = Berlin.today(clock).plusDays(30).toString();
        String answer = as(practice.administrator)
                .get("/api/practice/appointments/" + appointment + "/knowledge")
                .then()
                .statusCode(200)
                .body("kept.store", contains("appointment", "dial_in_code", "conduct_record", "audit_entry"))
                .body("kept.deletedBy", contains(goes, goes, goes, told))
                .body("kept[0].columns.id", equalTo(appointment))
                .body("kept[0].columns.room", equalTo(invited.getString("appointment.room")))
                .body("kept[2].columns.accompanied", equalTo(true))
                .body("kept[3].columns.act", equalTo("appointment-created"))
                .body("topics.topic", hasItem("videosprechstunde.signaling.events"))
                .body("topics[0].atMost", equalTo("PT192H5M"))
                .body("neverStored", hasItem("name"))
                .extract()
                .asString();
        String hash = Rows.select(
                        "select encode(code_hash, 'hex') from dial_in_code where appointment_id = ?::uuid", appointment)
                .getFirst();
        assertFalse(answer.contains(hash) || answer.contains(invited.getString("dialInCode")));
    }

    @Test
    void aCancellationBringsTheDayForward() {
        TestPractice practice = TestPractice.ready();
        String appointment = practice.appointment(practice.doctor, Instant.now().plusSeconds(20 * 86_400))
                .getString("appointment.id");
        TestPractice.cancel(practice.doctor, appointment);
        as(practice.administrator)
                .get("/api/practice/appointments/" + appointment + "/knowledge")
                .then()
                .body(
                        "kept[0].deletedBy",
                        equalTo(Berlin.today(clock).plusDays(30).toString()));
    }

    /** Whatever comes to refer to an appointment has to be told of, too. */
    @Test
    void noTableThatRefersToAppointmentsIsLeftOut() {
        List<String> referring = Rows.select("""
                select conrelid::regclass::text from pg_constraint where confrelid = 'appointment'::regclass
                union
                select table_name from information_schema.columns where table_schema = 'public'
                    and column_name in ('appointment_id', 'room', 'target', 'message_key')""");
        assertTrue(referring.size() > 3);
        referring.forEach(table -> assertTrue(Knowledge.STORES.containsKey(table), table));
    }

    @Test
    void othersLearnNothing() {
        TestPractice practice = TestPractice.ready();
        String appointment = practice.appointment(practice.doctor, Instant.now().plusSeconds(86_400))
                .getString("appointment.id");
        String path = "/api/practice/appointments/" + appointment + "/knowledge";
        as(new TestPractice().administrator).get(path).then().statusCode(404).body(not(containsString(appointment)));
        as(practice.doctor).get(path).then().statusCode(403);
        as(practice.staff).get(path).then().statusCode(403);
    }

    @Test
    void theReportCountsTheOwnRowsAndTellsTheOldestAge() throws Exception {
        TestPractice practice = TestPractice.ready();
        TestPractice other = TestPractice.ready();
        for (TestPractice each : List.of(practice, practice, other)) {
            each.appointment(each.doctor, Instant.now().plusSeconds(86_400));
        }
        LocalDate day = Berlin.today(clock).plusDays(40);
        clock.moveTo(Berlin.startOf(day).plusSeconds(3_600));
        deletion.deleteWhatIsDue();
        practice.appointment(practice.doctor, clock.instant().plusSeconds(86_400));
        as(practice.administrator)
                .get("/api/practice/deletions")
                .then()
                .statusCode(200)
                .body("days", hasSize(1))
                .body("days[0].day", equalTo(day.toString()))
                .body("days[0].deleted.appointment", equalTo(2))
                .body("days[0].deleted.dial_in_code", equalTo(2))
                .body("oldest.store", contains("appointment", "audit_entry"))
                .body("oldest.days", contains(0, 0))
                .body("oldest[1].deletedBy", equalTo(day.plusDays(30).toString()));
        as(practice.staff).get("/api/practice/deletions").then().statusCode(403);
        assertEquals(1, Rows.count("select count(*) from appointment where practice_id = ?", practice.id));
    }
}
