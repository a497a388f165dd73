package de.videosprechstunde.appointment.audit;

import static de.videosprechstunde.appointment.backing.TestPractice.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import de.videosprechstunde.appointment.backing.EdgeTest;
import de.videosprechstunde.appointment.backing.Person;
import de.videosprechstunde.appointment.backing.Rows;
import de.videosprechstunde.appointment.backing.TestPractice;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@EdgeTest
class AuditEdgeTest {
    @Test
    void whoChangedWhatIsWrittenDownWithIdsAndRolesAlone() {
        TestPractice practice = TestPractice.ready();
        String doctor = practice.session(practice.doctor).getString("doctor.id");
        String appointment = appointment(practice);
        as(practice.staff)
                .post("/api/practice/appointments/" + appointment + "/dial-in-code")
                .then()
                .statusCode(200);
        TestPractice.cancel(practice.doctor, appointment).then().statusCode(204);
        as(practice.administrator)
                .delete("/api/practice/doctors/" + doctor + "/activation")
                .then()
                .statusCode(204);
        as(practice.administrator)
                .get("/api/practice/audit")
                .then()
                .statusCode(200)
                .body(
                        "entries.act",
                        contains(
                                "doctor-deactivated",
                                "appointment-cancelled",
                                "code-reissued",
                                "appointment-created",
                                "doctor-activated",
                                "practice-named"))
                .body(
                        "entries.role",
                        contains("practice-admin", "doctor", "staff", "doctor", "practice-admin", "practice-admin"))
                .body(
                        "entries.target",
                        contains(doctor, appointment, appointment, appointment, doctor, practice.id.toString()))
                .body("entries[1].doctor", equalTo(practice.doctor.name()))
                .body("entries[1].subject", equalTo(practice.doctor.subject()))
                .body("entries[2].doctor", nullValue())
                .body("next", nullValue());
    }

    @Test
    void whatChangesNothingOrIsRefusedIsNotWrittenDown() {
        TestPractice practice = TestPractice.ready();
        String doctor = practice.session(practice.doctor).getString("doctor.id");
        String colleague = practice.register(practice.colleague).toString();
        practice.activate(practice.colleague);
        long before = entries(practice);
        practice.activate(practice.doctor);
        practice.name("Gemeinschaftspraxis am Park", "+49 30 5550100");
        String third =
                practice.register(Person.of(practice.id, "Dr. Mai", "doctor")).toString();
        as(practice.administrator)
                .put("/api/practice/doctors/" + third + "/activation")
                .then()
                .statusCode(409);
        as(practice.administrator)
                .delete("/api/practice/doctors/" + third + "/activation")
                .then()
                .statusCode(204);
        as(practice.staff)
                .delete("/api/practice/doctors/" + doctor + "/activation")
                .then()
                .statusCode(403);
        assertEquals(before, entries(practice), colleague);
        String appointment = appointment(practice);
        for (int i = 0; i < 2; i++) {
            TestPractice.cancel(practice.doctor, appointment).then().statusCode(204);
        }
        assertEquals(before + 2, entries(practice));
    }

    @Test
    void pagesFollowEachOtherWithoutGapsWhileMoreIsWritten() {
        TestPractice practice = TestPractice.ready();
        for (int i = 0; i < 4; i++) {
            appointment(practice);
        }
        List<Long> whole = page(practice, "").getList("entries.id", Long.class);
        List<Long> read = new ArrayList<>();
        Long next = null;
        do {
            JsonPath page = page(practice, "?limit=4" + (next == null ? "" : "&before=" + next));
            read.addAll(page.getList("entries.id", Long.class));
            next = page.get("next") == null ? null : page.getLong("next");
            appointment(practice);
        } while (next != null);
        assertEquals(whole, read);
    }

    @Test
    void onlyTheAdministratorOfThePracticeReadsIt() {
        TestPractice practice = TestPractice.ready();
        TestPractice other = TestPractice.ready();
        appointment(other);
        as(practice.doctor).get("/api/practice/audit").then().statusCode(403);
        as(practice.staff).get("/api/practice/audit").then().statusCode(403);
        as(practice.administrator)
                .get("/api/practice/audit")
                .then()
                .body("entries", hasSize(2))
                .body("entries.role", everyItem(equalTo("practice-admin")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "limit=many", "before=yesterday"})
    void aPageThatIsNotUnderstoodIsRefused(String query) {
        as(new TestPractice().administrator)
                .get("/api/practice/audit?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void theTableTakesEveryActAndNothingLonger() {
        assertEquals(
                List.of(),
                Arrays.stream(Act.values())
                        .map(Act::written)
                        .filter(act -> !act.matches("[a-z-]{3,40}") || !act.equals(act.toLowerCase(Locale.ROOT)))
                        .toList());
    }

    private static String appointment(TestPractice practice) {
        return practice.appointment(practice.doctor, Instant.now().plusSeconds(86_400))
                .getString("appointment.id");
    }

    private static JsonPath page(TestPractice practice, String query) {
        return as(practice.administrator)
                .get("/api/practice/audit" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static long entries(TestPractice practice) {
        return Rows.count("select count(*) from audit_entry where practice_id = ?", practice.id);
    }
}
