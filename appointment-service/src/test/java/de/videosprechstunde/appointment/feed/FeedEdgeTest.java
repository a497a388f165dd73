package de.videosprechstunde.appointment.feed;

import static de.videosprechstunde.appointment.backing.TestPractice.as;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.videosprechstunde.appointment.backing.EdgeTest;
import de.videosprechstunde.appointment.backing.Person;
import de.videosprechstunde.appointment.backing.Rows;
import de.videosprechstunde.appointment.backing.TestPractice;
import java.io.StringReader;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Read back by ical4j. */
@EdgeTest
class FeedEdgeTest {
    @BeforeAll
    static void ofTimeZonesOnlyTheCalendarsOwn() {
        System.setProperty("net.fortuna.ical4j.timezone.update.enabled", "false");
        System.setProperty("net.fortuna.ical4j.timezone.cache.impl", "net.fortuna.ical4j.util.MapTimeZoneCache");
    }

    @Test
    void aDoctorsTimesAreReadWithoutAnythingOfPatients() throws Exception {
        TestPractice practice = TestPractice.ready();
        practice.activate(practice.colleague);
        Instant start = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MINUTES);
        String kept = practice.appointment(practice.doctor, start).getString("appointment.id");
        String off =
                practice.appointment(practice.doctor, start.plusSeconds(3_600)).getString("appointment.id");
        practice.appointment(practice.colleague, start);
        TestPractice.cancel(practice.doctor, off).then().statusCode(204);
        Rows.change("update appointment set sequence = 2, reference = '4711-08' where id = ?::uuid", kept);
        String written = read(issue(practice.doctor));
        List<VEvent> events = parsed(written).getComponents(Component.VEVENT);
        assertEquals(
                List.of(kept, off),
                events.stream()
                        .map(each -> each.getUid().orElseThrow().getValue())
                        .toList());
        VEvent first = events.getFirst();
        assertEquals("Videosprechstunde", first.getSummary().getValue());
        assertEquals("2", first.getSequence().getValue());
        assertEquals("CONFIRMED", first.getStatus().getValue());
        assertEquals(start, Instant.from(first.getDateTimeStart().getDate()));
        assertEquals(start.plusSeconds(900), Instant.from(first.getDateTimeEnd().getDate()));
        assertEquals("CANCELLED", events.get(1).getStatus().getValue());
        assertEquals("1", events.get(1).getSequence().getValue());
        assertFalse(written.contains("4711-08") || written.contains("Sommer") || written.contains("Park"));
    }

    @Test
    void anAddressIsOnlyAHashHereAndDiesWhenItIsReplacedOrRevoked() {
        TestPractice practice = TestPractice.ready();
        as(practice.doctor).get("/api/practice/feed").then().body("issuedAt", nullValue());
        String first = issue(practice.doctor);
        String second = issue(practice.doctor);
        assertNotEquals(first, second);
        as(practice.doctor).get("/api/practice/feed").then().body("issuedAt", notNullValue());
        unknown(first);
        read(second);
        String token = second.substring(second.lastIndexOf('/') + 1).replace(".ics", "");
        assertEquals(0, Rows.count("select count(*) from calendar_feed f where f::text like ?", "%" + token + "%"));
        for (int i = 0; i < 2; i++) {
            as(practice.doctor).delete("/api/practice/feed").then().statusCode(204);
        }
        unknown(second);
        assertEquals(
                List.of("feed-issued", "feed-issued", "feed-revoked"),
                Rows.select(
                        "select act from audit_entry where practice_id = ? and act like 'feed-%' order by id",
                        practice.id));
    }

    @Test
    void aDoctorWithoutAPlaceHasNoCalendar() {
        TestPractice practice = TestPractice.ready();
        String address = issue(practice.doctor);
        UUID doctor = UUID.fromString(practice.session(practice.doctor).getString("doctor.id"));
        as(practice.administrator)
                .delete("/api/practice/doctors/" + doctor + "/activation")
                .then()
                .statusCode(204);
        unknown(address);
        as(practice.doctor).put("/api/practice/feed").then().statusCode(409);
        practice.activate(practice.doctor);
        unknown(address);
        as(practice.staff).put("/api/practice/feed").then().statusCode(403);
        as(Person.of(practice.id, "Dr. Neu", "doctor"))
                .put("/api/practice/feed")
                .then()
                .statusCode(409);
        given().get("/api/practice/feed").then().statusCode(401);
    }

    @Test
    void whateverIsNoAddressIsUnknown() {
        for (String token : List.of("x", "A".repeat(43), "A".repeat(3_000), "%00", "..%2f")) {
            unknown("/api/feeds/" + token + ".ics");
        }
    }

    private static String issue(Person doctor) {
        String address = as(doctor)
                .put("/api/practice/feed")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("address");
        assertTrue(address.matches("http://localhost:8080/api/feeds/[A-Za-z0-9_-]{43}\\.ics"));
        return address.substring("http://localhost:8080".length());
    }

    private static String read(String address) {
        return given().get(address)
                .then()
                .statusCode(200)
                .contentType("text/calendar")
                .header("Cache-Control", "no-store")
                .extract()
                .asString();
    }

    private static void unknown(String address) {
        given().urlEncodingEnabled(false).get(address).then().statusCode(404);
    }

    private static Calendar parsed(String written) throws Exception {
        return new CalendarBuilder().build(new StringReader(written));
    }
}
