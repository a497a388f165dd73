package de.videosprechstunde.appointment.openhour;

import static de.videosprechstunde.appointment.backing.TestPractice.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import de.videosprechstunde.appointment.backing.Contracts;
import de.videosprechstunde.appointment.backing.EdgeTest;
import de.videosprechstunde.appointment.backing.Person;
import de.videosprechstunde.appointment.backing.Rows;
import de.videosprechstunde.appointment.backing.Topics;
import io.restassured.path.json.JsonPath;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@EdgeTest
class ClaimEdgeTest {
    private OpenPractice open;
    private JsonPath place;

    @BeforeEach
    void aPlaceThatTwoDoctorsMayClaim() {
        open = new OpenPractice();
        place = open.place(open.openedForBoth());
    }

    @RepeatedTest(5)
    void ofTwoDoctorsWhoPressAtOnceExactlyOneWins() {
        List<Integer> answers = Stream.of(open.practice.doctor, open.practice.colleague)
                .map(doctor -> CompletableFuture.supplyAsync(
                        () -> OpenPractice.claim(doctor, place).statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();
        assertEquals(List.of(204, 409), answers);
        assertEquals(1, told().size());
    }

    @Test
    void theOtherDoctorReadsThatAColleagueWasQuicker() {
        claimed(open.practice.doctor);
        OpenPractice.claim(open.practice.colleague, place)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:videosprechstunde:problem:already-claimed"));
        assertEquals(1, told().size());
    }

    /** signaling-service may have been starting when it was said, and it remembers nothing. */
    @Test
    void whatIsAskedForAgainIsSaidAgainAndWrittenDownOnce() {
        for (int i = 0; i < 2; i++) {
            claimed(open.practice.doctor);
        }
        for (int i = 0; i < 2; i++) {
            OpenPractice.giveBack(open.practice.doctor, place).then().statusCode(204);
        }
        for (int i = 0; i < 2; i++) {
            as(open.practice.staff)
                    .put(OpenPractice.address(place) + "/urgent")
                    .then()
                    .statusCode(204);
        }
        List<JsonPath> told = told();
        String doctor = open.doctor.toString();
        assertEquals(
                Arrays.asList(doctor, doctor, null, null, null, null),
                told.stream().map(event -> event.getString("doctorId")).toList());
        assertEquals(
                List.of(false, false, false, false, true, true),
                told.stream().map(event -> event.getBoolean("urgent")).toList());
        assertEquals(
                List.of("visit-claimed", "visit-given-back", "visit-moved-up"),
                Rows.select(
                        "select act from audit_entry where target = ?::uuid and act like 'visit-%' order by id",
                        place.getString("appointment.id")));
    }

    @Test
    void staffAndTheAdministratorClaimNobodyAndMayGiveBack() {
        for (Person person : List.of(open.practice.staff, open.practice.administrator)) {
            OpenPractice.claim(person, place).then().statusCode(403);
            claimed(open.practice.doctor);
            OpenPractice.giveBack(new OpenPractice().practice.staff, place)
                    .then()
                    .statusCode(404);
            OpenPractice.giveBack(person, place).then().statusCode(204);
            claimed(open.practice.colleague);
            OpenPractice.giveBack(person, place).then().statusCode(204);
        }
    }

    @Test
    void whoeverADoctorHadClaimedWhoLosesThePlaceIsForEverybodyAgain() {
        claimed(open.practice.doctor);
        JsonPath running = open.place(open.openedForBoth());
        OpenPractice.claim(open.practice.doctor, running).then().statusCode(204);
        Rows.change(
                "update appointment set started_at = now() where id = ?::uuid", running.getString("appointment.id"));
        deactivated(open.doctor);
        claimed(open.practice.colleague);
        assertEquals(
                Arrays.asList(open.doctor.toString(), null, open.colleague.toString()),
                told().stream().map(event -> event.getString("doctorId")).toList());
        OpenPractice.claim(open.practice.colleague, running).then().statusCode(409);
    }

    @Test
    void whoDoesNotDrawFromTheHourKnowsNobodyInIt() {
        JsonPath own = open.place(open.open(open.practice.doctor, null)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath());
        OpenPractice.claim(open.practice.colleague, own).then().statusCode(404);
        OpenPractice.claim(new OpenPractice().practice.doctor, place).then().statusCode(404);
        claimed(open.practice.doctor);
        OpenPractice.giveBack(open.practice.colleague, place).then().statusCode(404);
    }

    @Test
    void anAppointmentCannotBeClaimed() {
        JsonPath appointment = open.practice.appointment(open.practice.doctor, open.during());
        OpenPractice.claim(open.practice.doctor, appointment).then().statusCode(404);
        OpenPractice.giveBack(open.practice.doctor, appointment).then().statusCode(404);
    }

    @Test
    void oneThatIsGivenBackIsForEverybodyAgain() {
        claimed(open.practice.doctor);
        OpenPractice.giveBack(open.practice.doctor, place).then().statusCode(204);
        claimed(open.practice.colleague);
        List<JsonPath> told = told();
        assertEquals(3, told.size());
        assertEquals(open.doctor.toString(), told.get(0).getString("doctorId"));
        assertNull(told.get(1).getString("doctorId"));
        assertEquals(open.colleague.toString(), told.get(2).getString("doctorId"));
        assertNotEquals(told.get(0).getString("eventId"), told.get(2).getString("eventId"));
    }

    @Test
    void thePracticeMovesAnUrgentOneUpAndBack() {
        for (Person person : List.of(open.practice.staff, open.practice.colleague)) {
            as(person).put(OpenPractice.address(place) + "/urgent").then().statusCode(204);
        }
        as(open.practice.administrator)
                .delete(OpenPractice.address(place) + "/urgent")
                .then()
                .statusCode(204);
        as(new OpenPractice().practice.staff)
                .put(OpenPractice.address(place) + "/urgent")
                .then()
                .statusCode(404);
        assertEquals(
                List.of(true, true, false),
                told().stream().map(event -> event.getBoolean("urgent")).toList());
    }

    @Test
    void aRunningConsultationIsNotGivenBack() {
        claimed(open.practice.doctor);
        Rows.change(
                "update appointment set arrived_at = now(), started_at = now() where id = ?::uuid",
                place.getString("appointment.id"));
        OpenPractice.giveBack(open.practice.doctor, place)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:videosprechstunde:problem:visit-begun"));
    }

    private void deactivated(UUID doctor) {
        as(open.practice.administrator)
                .delete("/api/practice/doctors/" + doctor + "/activation")
                .then()
                .statusCode(204);
    }

    private void claimed(Person doctor) {
        OpenPractice.claim(doctor, place).then().statusCode(204);
    }

    /** What signaling-service was told of this place, in order, and valid by its schema. */
    private List<JsonPath> told() {
        await().until(() -> Rows.count("select count(*) from outbox") == 0);
        List<String> events = Topics.all(Topics.APPOINTMENT).stream()
                .filter(message -> message.key().equals(place.getString("appointment.room")))
                .map(ConsumerRecord::value)
                .toList();
        events.forEach(
                event -> assertEquals(List.of(), Contracts.violations("events/visit-placed.schema.json", event)));
        return events.stream().map(JsonPath::from).toList();
    }
}
