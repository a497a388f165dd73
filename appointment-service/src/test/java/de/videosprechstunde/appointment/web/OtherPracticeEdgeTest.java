package de.videosprechstunde.appointment.web;

import static de.videosprechstunde.appointment.backing.TestPractice.as;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import de.videosprechstunde.appointment.backing.EdgeTest;
import de.videosprechstunde.appointment.backing.Person;
import de.videosprechstunde.appointment.backing.TestPractice;
import de.videosprechstunde.appointment.calendar.Berlin;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Several practices, strictly apart: goes through every address of the OpenAPI document that takes an identifier. A new one comes
 * along by itself, and has to name what it takes below if that is not clear.
 */
@EdgeTest
class OtherPracticeEdgeTest {
    private static final String PLAN = "{\"day\":\"%s\",\"time\":\"10:00\",\"durationMinutes\":15}"
            .formatted(Berlin.dayOf(Instant.now()).plusDays(3));

    /** What is sent along, so that nothing but the identifier can be refused. */
    private static final Map<String, String> BODIES = Map.of(
            "PUT /api/practice/appointments/{id}/time",
            PLAN,
            "PUT /api/practice/appointments/{id}/reference",
            "{\"reference\":\"4711\"}",
            "PUT /api/practice/appointments/{id}/conduct",
            "{\"rulesVersion\":1,\"accompanied\":false,\"everybodyIntroduced\":true,\"noRecording\":true,\"helpersInformed\":true}");

    private record Operation(String method, String path) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private TestPractice theirs;
    private TestPractice ours;

    @BeforeEach
    void twoPractices() {
        theirs = TestPractice.ready();
        ours = TestPractice.ready();
    }

    @Test
    void noIdentifierOfAnotherPracticeGivesAnythingBut404() {
        List<Operation> operations = operationsWithIdentifier();
        assertFalse(operations.isEmpty());
        Person everything = allRoles(ours);
        for (Operation operation : operations) {
            UUID theirId = idOf(operation, theirs);
            UUID nobodys = UUID.randomUUID();
            Response foreign = call(operation, everything, theirId);
            Response unknown = call(operation, everything, nobodys);
            assertEquals(404, foreign.statusCode(), operation.toString());
            assertEquals(
                    unknown.asString().replace(nobodys.toString(), "id"),
                    foreign.asString().replace(theirId.toString(), "id"),
                    operation + " tells that it exists");
            assertNotEquals(
                    404,
                    call(operation, owner(ours), idOf(operation, ours)).statusCode(),
                    operation + " does not even know its own");
        }
    }

    @Test
    void neitherDoesOneInAQueryOrABody() {
        UUID doctor = theirs.register(theirs.doctor);
        Person everything = allRoles(ours);
        as(everything)
                .get("/api/practice/appointments?day=2026-11-24&doctor=" + doctor)
                .then()
                .statusCode(404);
        for (String address : List.of("/api/practice/appointments", "/api/practice/appointments/series")) {
            String repeat =
                    address.endsWith("series") ? ",\"repeat\":{\"unit\":\"weeks\",\"every\":1,\"count\":2}" : "";
            as(everything)
                    .contentType(ContentType.JSON)
                    .body(PLAN.replace("}", ",\"doctorId\":\"" + doctor + "\"" + repeat + "}"))
                    .post(address)
                    .then()
                    .statusCode(404);
        }
    }

    private static List<Operation> operationsWithIdentifier() {
        Map<String, Map<String, Object>> paths = given().accept(ContentType.JSON)
                .get("/api/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("paths");
        List<Operation> found = new ArrayList<>();
        new TreeMap<>(paths).forEach((path, methods) -> methods.keySet().stream()
                .filter(Set.of("get", "put", "post", "delete", "patch")::contains)
                .filter(method -> path.startsWith("/api/") && path.contains("{"))
                // A secret that is looked up by its hash, and no identifier.
                .filter(method -> !path.contains("{token}"))
                .forEach(method -> found.add(new Operation(method.toUpperCase(Locale.ROOT), path))));
        return found;
    }

    private Response call(Operation operation, Person person, UUID id) {
        RequestSpecification request = as(person).header("If-Match", "*");
        String body = operation.path().endsWith("/hand-over")
                ? "{\"doctorId\":\"%s\"}".formatted(ours.register(ours.colleague))
                : BODIES.get(operation.toString());
        if (body != null) {
            request.contentType(ContentType.JSON).body(body);
        }
        return request.request(operation.method(), operation.path().replaceAll("\\{\\w+}", id.toString()));
    }

    /** A real one of that practice: of the kind that the address is about. */
    private static UUID idOf(Operation operation, TestPractice practice) {
        String path = operation.path();
        if (path.contains("/doctors/")) {
            return practice.register(practice.doctor);
        }
        if (path.contains("/open-hours/")) {
            return openHour(practice);
        }
        if (path.endsWith("/claim") || path.endsWith("/urgent") || path.endsWith("/hand-over")) {
            UUID place = place(practice, openHour(practice));
            if (operation.method().equals("DELETE") || path.endsWith("/hand-over")) {
                as(practice.doctor)
                        .post("/api/practice/appointments/" + place + "/claim")
                        .then()
                        .statusCode(204);
            }
            return place;
        }
        return UUID.fromString(
                practice.appointment(practice.doctor, Instant.now()).getString("appointment.id"));
    }

    private static UUID openHour(TestPractice practice) {
        practice.activate(practice.colleague);
        return as(practice.staff)
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "day",
                        Berlin.dayOf(Instant.now()).plusDays(1).toString(),
                        "from",
                        "10:00",
                        "until",
                        "12:00",
                        "doctorIds",
                        List.of(practice.register(practice.doctor), practice.register(practice.colleague))))
                .post("/api/practice/open-hours")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getUUID("id");
    }

    private static UUID place(TestPractice practice, UUID hour) {
        return as(practice.staff)
                .post("/api/practice/open-hours/" + hour + "/places")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getUUID("appointment.id");
    }

    private static Person allRoles(TestPractice practice) {
        return Person.of(practice.id, "Alles", "doctor", "staff", "practice-admin");
    }

    /** The doctor with all roles: conduct is the doctor's own to confirm. */
    private static Person owner(TestPractice practice) {
        return new Person(
                practice.doctor.subject(),
                practice.doctor.name(),
                practice.id.toString(),
                Set.of("doctor", "staff", "practice-admin"));
    }
}
