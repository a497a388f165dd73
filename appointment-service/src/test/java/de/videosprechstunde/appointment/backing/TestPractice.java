package de.videosprechstunde.appointment.backing;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A practice of its own for each test, set up through the same doors that everybody uses. */
public final class TestPractice {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final int QUARTER_OF_AN_HOUR = 15;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    public final UUID id = UUID.randomUUID();
    public final Person administrator = Person.of(id, "Vera Walter", "practice-admin");
    public final Person staff = Person.of(id, "Emma Pfang", "staff");
    public final Person doctor = Person.of(id, "Dr. med. Ada Sommer", "doctor");
    public final Person colleague = Person.of(id, "Dr. med. Emil Winter", "doctor");
    private long revision;

    /** Booked for two doctors, named, one doctor active. */
    public static TestPractice ready() {
        TestPractice practice = new TestPractice().booked(2);
        practice.name("Gemeinschaftspraxis am Park", "+49 30 5550100");
        practice.activate(practice.doctor);
        return practice;
    }

    public static RequestSpecification as(Person person) {
        return given().auth().oauth2(IdentityProvider.running().bearer(person));
    }

    public TestPractice booked(int doctors) {
        return booked(doctors, LocalDate.now(BERLIN).toString(), null);
    }

    public TestPractice booked(int doctors, String from, String until) {
        revision++;
        Topics.publish(
                Topics.BILLING,
                id.toString(),
                Topics.allowance(id, revision, doctors, from, until).encode());
        await().until(() ->
                Rows.count("select count(*) from practice where id = ? and allowance_revision >= ?", id, revision)
                        == 1);
        return this;
    }

    public void name(String name, String telephone) {
        as(administrator)
                .contentType(ContentType.JSON)
                .body(Map.of("name", name, "telephone", telephone))
                .put("/api/practice")
                .then()
                .statusCode(200);
    }

    public UUID register(Person doctor) {
        return as(doctor)
                .put("/api/practice/doctors/me")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getUUID("id");
    }

    public UUID activate(Person doctor) {
        UUID doctorId = register(doctor);
        as(administrator)
                .put("/api/practice/doctors/" + doctorId + "/activation")
                .then()
                .statusCode(204);
        return doctorId;
    }

    public JsonPath session(Person person) {
        return as(person)
                .get("/api/practice/session")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** An appointment that starts at that moment, to the minute, and ends a quarter of an hour later. */
    public JsonPath appointment(Person planner, Instant start) {
        return plan(planner, start, null).then().statusCode(201).extract().jsonPath();
    }

    public Response plan(Person planner, Instant start, UUID doctorId) {
        Map<String, Object> request = new HashMap<>();
        request.put("day", start.atZone(BERLIN).toLocalDate().toString());
        request.put("time", TIME.format(start.atZone(BERLIN)));
        request.put("durationMinutes", QUARTER_OF_AN_HOUR + minutesTooEarly(start));
        if (doctorId != null) {
            request.put("doctorId", doctorId.toString());
        }
        return as(planner).contentType(ContentType.JSON).body(request).post("/api/practice/appointments");
    }

    /** In the hour that comes twice in autumn a planned time is the earlier one: it has to last for an hour more then. */
    private static long minutesTooEarly(Instant start) {
        LocalDateTime wall = LocalDateTime.ofInstant(start, BERLIN);
        return Duration.between(wall.atZone(BERLIN).toInstant(), start).toMinutes();
    }

    /** Whatever happened to it meanwhile. */
    public static Response cancel(Person person, String appointment) {
        return as(person).header("If-Match", "*").post("/api/practice/appointments/" + appointment + "/cancellation");
    }

    public static String stateOf(Person person, JsonPath invited) {
        Instant start = Instant.parse(invited.getString("appointment.startsAt"));
        return as(person)
                .get("/api/practice/appointments?day=" + start.atZone(BERLIN).toLocalDate())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("appointments.find { it.id == '" + invited.getString("appointment.id") + "' }.state");
    }
}
