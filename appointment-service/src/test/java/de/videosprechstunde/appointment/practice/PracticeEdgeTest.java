package de.videosprechstunde.appointment.practice;

import static de.videosprechstunde.appointment.backing.TestPractice.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import de.videosprechstunde.appointment.backing.EdgeTest;
import de.videosprechstunde.appointment.backing.Person;
import de.videosprechstunde.appointment.backing.TestPractice;
import de.videosprechstunde.appointment.backing.Topics;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
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
        Topics.publish(
                "videosprechstunde.billing.events",
                practice.id.toString(),
                Topics.allowance(practice.id, 1, 9, "2026-01-01", null).encode());
        practice.booked(3);
        assertEquals(3, practice.session(practice.staff).getInt("practice.bookedDoctors"));
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
}
