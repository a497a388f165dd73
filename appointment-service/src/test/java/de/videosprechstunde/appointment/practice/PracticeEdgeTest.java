package de.videosprechstunde.appointment.practice;

import static de.videosprechstunde.appointment.backing.TestPractice.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import de.videosprechstunde.appointment.backing.EdgeTest;
import de.videosprechstunde.appointment.backing.Person;
import de.videosprechstunde.appointment.backing.Rows;
import de.videosprechstunde.appointment.backing.TestPractice;
import de.videosprechstunde.appointment.backing.Topics;
import de.videosprechstunde.appointment.backing.Transaction;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@EdgeTest
class PracticeEdgeTest {
    @Test
    void aBookingReachesTheSession() {
        TestPractice practice = new TestPractice();
        assertEquals("none", practice.session(practice.administrator).getString("practice.allowance"));
        practice.booked(2);
        as(practice.administrator)
                .get("/api/practice/session")
                .then()
                .body("name", equalTo("Vera Walter"))
                .body("roles[0]", equalTo("practice-admin"))
                .body("practice.id", equalTo(practice.id.toString()))
                .body("practice.name", nullValue())
                .body("practice.bookedDoctors", equalTo(2))
                .body("practice.activeDoctors", equalTo(0))
                .body("practice.allowance", equalTo("active"))
                .body("doctor", nullValue());
    }

    @Test
    void withoutABookingTheRefusalSaysWhy() {
        TestPractice practice = new TestPractice();
        UUID doctor = practice.register(practice.doctor);
        as(practice.administrator)
                .put("/api/practice/doctors/" + doctor + "/activation")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:videosprechstunde:problem:no-booking"))
                .body("detail", containsString("noch nicht gebucht"));
    }

    @Test
    void anEndedBookingIsOver() {
        TestPractice practice = new TestPractice();
        UUID doctor = practice.register(practice.doctor);
        practice.booked(2, "2025-01-01", LocalDate.now().minusDays(2).toString());
        assertEquals("over", practice.session(practice.doctor).getString("practice.allowance"));
        as(practice.administrator)
                .put("/api/practice/doctors/" + doctor + "/activation")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:videosprechstunde:problem:booking-over"));
    }

    @Test
    void placesAreGivenUntilAllAreTakenAndFreedAgain() {
        TestPractice practice = new TestPractice().booked(1);
        UUID first = practice.activate(practice.doctor);
        UUID second = practice.register(practice.colleague);
        as(practice.administrator)
                .put("/api/practice/doctors/" + second + "/activation")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:videosprechstunde:problem:all-places-taken"));
        as(practice.administrator)
                .put("/api/practice/doctors/" + first + "/activation")
                .then()
                .statusCode(204);
        as(practice.administrator)
                .delete("/api/practice/doctors/" + first + "/activation")
                .then()
                .statusCode(204);
        practice.activate(practice.colleague);
        as(practice.staff)
                .get("/api/practice/doctors")
                .then()
                .body("find { it.id == '" + first + "' }.active", equalTo(false))
                .body("find { it.id == '" + second + "' }.active", equalTo(true));
    }

    @Test
    void theLastPlaceIsGivenOnceEvenToManyAtATime() throws Exception {
        TestPractice practice = new TestPractice().booked(1);
        var doctors = IntStream.range(0, 6)
                .mapToObj(i -> practice.register(Person.of(practice.id, "Dr. " + i, "doctor")))
                .toList();
        try (var threads = Executors.newFixedThreadPool(6)) {
            var answers = threads.invokeAll(doctors.stream()
                    .map(id -> (Callable<Integer>) () -> as(practice.administrator)
                            .put("/api/practice/doctors/" + id + "/activation")
                            .statusCode())
                    .toList());
            int activated = 0;
            for (var answer : answers) {
                activated += answer.get() == 204 ? 1 : 0;
            }
            assertEquals(1, activated);
        }
        assertEquals(1, practice.session(practice.administrator).getInt("practice.activeDoctors"));
    }

    @Test
    void anOlderSnapshotThatComesLaterChangesNothing() {
        TestPractice practice = new TestPractice().booked(2).booked(3);
        var older = Topics.allowance(practice.id, 1, 9, "2026-01-01", null);
        Topics.publish(Topics.BILLING, practice.id.toString(), older.encode());
        await().until(() ->
                Rows.count("select count(*) from processed_event where event_id = ?::uuid", older.getString("eventId"))
                        == 1);
        assertEquals(3, practice.session(practice.staff).getInt("practice.bookedDoctors"));
    }

    @Test
    void namingThePracticeAndItsBookingDoNotUndoEachOther() throws Exception {
        TestPractice practice = new TestPractice().booked(2);
        changedWhile(
                () -> practice.name("Praxis am Park", "+49 30 5550100"),
                "practice",
                practice.id,
                "booked_doctors = 7, allowance_revision = 9");
        JsonPath session = practice.session(practice.staff);
        assertEquals(7, session.getInt("practice.bookedDoctors"));
        assertEquals("Praxis am Park", session.getString("practice.name"));
    }

    @Test
    void givingAPlaceDoesNotUndoTheDoctorsNewName() throws Exception {
        TestPractice practice = new TestPractice().booked(2);
        UUID doctor = practice.register(practice.doctor);
        changedWhile(
                () -> as(practice.administrator)
                        .put("/api/practice/doctors/" + doctor + "/activation")
                        .then()
                        .statusCode(204),
                "doctor",
                doctor,
                "name = 'Dr. med. Ada Herbst'");
        assertEquals(
                List.of("Dr. med. Ada Herbst true"),
                Rows.select("select name || ' ' || active from doctor where id = ?", doctor));
    }

    @Test
    void registeringAgainTakesTheNewNameAndKeepsTheEntry() {
        TestPractice practice = new TestPractice();
        UUID first = practice.register(practice.doctor);
        var married = new Person(
                practice.doctor.subject(), "Dr. med. Ada Herbst", practice.id.toString(), practice.doctor.roles());
        assertEquals(first, practice.register(married));
        assertEquals("Dr. med. Ada Herbst", practice.session(married).getString("doctor.name"));
    }

    @Test
    void onlyTheAdministratorGivesPlacesAndNames() {
        TestPractice practice = new TestPractice().booked(2);
        UUID doctor = practice.register(practice.doctor);
        for (var person : new Person[] {practice.doctor, practice.staff}) {
            as(person)
                    .put("/api/practice/doctors/" + doctor + "/activation")
                    .then()
                    .statusCode(403)
                    .contentType("application/problem+json")
                    .body("type", equalTo("urn:videosprechstunde:problem:not-allowed"));
        }
        as(practice.staff).put("/api/practice/doctors/me").then().statusCode(403);
    }

    @Test
    void anotherPracticesDoctorDoesNotExist() {
        TestPractice practice = new TestPractice().booked(2);
        TestPractice other = new TestPractice().booked(2);
        UUID theirs = other.register(other.doctor);
        as(practice.administrator)
                .put("/api/practice/doctors/" + theirs + "/activation")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:videosprechstunde:problem:not-found"));
        as(practice.administrator)
                .delete("/api/practice/doctors/" + theirs + "/activation")
                .then()
                .statusCode(404);
    }

    /** The request waits for a row that is locked, is changed, and only then free again. */
    private static void changedWhile(Runnable request, String table, UUID id, String change) throws Exception {
        try (var asking = Executors.newSingleThreadExecutor()) {
            Future<?> asked;
            try (Transaction other = new Transaction()) {
                other.run("select from " + table + " where id = ? for update", id);
                asked = asking.submit(request);
                other.awaitSomebodyWaiting();
                other.run("update " + table + " set " + change + " where id = ?", id);
            }
            asked.get();
        }
    }
}
