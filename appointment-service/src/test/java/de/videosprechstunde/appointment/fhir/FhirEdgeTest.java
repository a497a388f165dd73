package de.videosprechstunde.appointment.fhir;

import static de.videosprechstunde.appointment.backing.TestPractice.as;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import de.videosprechstunde.appointment.backing.EdgeTest;
import de.videosprechstunde.appointment.backing.Person;
import de.videosprechstunde.appointment.backing.Rows;
import de.videosprechstunde.appointment.backing.TestPractice;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Read back by HAPI's parser, which refuses whatever FHIR R4 does not know. */
@EdgeTest
class FhirEdgeTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final FhirContext R4 = FhirContext.forR4Cached();

    @Test
    void anAppointmentIsItsTimeItsStateAndItsDoctorsId() {
        TestPractice practice = TestPractice.ready();
        Instant start = tomorrow();
        var invited = practice.appointment(practice.doctor, start);
        String id = invited.getString("appointment.id");
        Rows.change("update appointment set reference = '4711-08' where id = ?::uuid", id);
        String written = as(practice.staff)
                .get("/api/fhir/Appointment/" + id)
                .then()
                .statusCode(200)
                .contentType("application/fhir+json")
                .header("ETag", startsWith("W/\""))
                .extract()
                .asString();
        Appointment read = parsed(Appointment.class, written);
        assertEquals(id, read.getIdElement().getIdPart());
        assertEquals(Appointment.AppointmentStatus.BOOKED, read.getStatus());
        assertEquals(start, read.getStart().toInstant());
        assertEquals(start.plus(15, ChronoUnit.MINUTES), read.getEnd().toInstant());
        assertEquals(15, read.getMinutesDuration());
        assertEquals("4711-08", read.getIdentifierFirstRep().getValue());
        assertEquals(1, read.getParticipant().size());
        assertEquals(
                "Practitioner/" + invited.getString("appointment.doctor.id"),
                read.getParticipantFirstRep().getActor().getReference());
        assertFalse(written.contains("Patient") || written.contains("display") || written.contains("Sommer"));
        assertNull(read.getDescription());
        assertNull(read.getComment());
        assertFalse(read.hasText());
    }

    @Test
    void aPlaceInAnOpenHourThatNobodyHasClaimedIsSomeDoctors() {
        TestPractice practice = TestPractice.ready();
        String id = practice.appointment(practice.doctor, tomorrow()).getString("appointment.id");
        UUID hour = UUID.randomUUID();
        Rows.change(
                "insert into open_consultation_hour values (?, ?, now(), now() + interval '1 day')", hour, practice.id);
        Rows.change("update appointment set doctor_id = null, hour_id = ? where id = ?::uuid", hour, id);
        var participant = parsed(
                        Appointment.class,
                        as(practice.staff).get("/api/fhir/Appointment/" + id).asString())
                .getParticipantFirstRep();
        assertFalse(participant.hasActor());
        assertEquals("PPRF", participant.getTypeFirstRep().getCodingFirstRep().getCode());
        assertEquals(List.of(id), ids(search(practice.staff, "status=booked")));
        String doctor = practice.session(practice.doctor).getString("doctor.id");
        assertEquals(List.of(), ids(search(practice.doctor, "status=booked")));
        Rows.change("insert into open_hour_doctor (hour_id, doctor_id) values (?, ?::uuid)", hour, doctor);
        assertEquals(List.of(id), ids(search(practice.doctor, "status=booked")));
        assertEquals(List.of(), ids(search(practice.staff, "actor=" + doctor)));
    }

    @Test
    void everyStateIsToldAndFoundAsFhirCallsIt() {
        TestPractice practice = TestPractice.ready();
        List<String> changes = List.of(
                "id = id",
                "arrived_at = now()",
                "arrived_at = now(), started_at = now()",
                "started_at = now(), ended_at = now()",
                "starts_at = now() - interval '9 hours', ends_at = now() - interval '8 hours'",
                "cancelled_at = now()");
        List<String> codes = List.of("booked", "arrived", "checked-in", "fulfilled", "noshow", "cancelled");
        for (int i = 0; i < codes.size(); i++) {
            String id = practice.appointment(practice.doctor, tomorrow()).getString("appointment.id");
            Rows.change("update appointment set " + changes.get(i) + " where id = ?::uuid", id);
            Appointment read = parsed(
                    Appointment.class,
                    as(practice.staff).get("/api/fhir/Appointment/" + id).asString());
            assertEquals(codes.get(i), read.getStatus().toCode());
            assertEquals(List.of(id), ids(search(practice.staff, "status=" + codes.get(i))), codes.get(i));
        }
        assertEquals(
                2, search(practice.staff, "status=booked,cancelled,waitlist").getTotal());
        assertEquals(0, search(practice.staff, "status=waitlist").getTotal());
    }

    @Test
    void daysAndDoctorsNarrowTheSearch() {
        TestPractice practice = TestPractice.ready();
        practice.activate(practice.colleague);
        Instant start = tomorrow();
        String mine = practice.appointment(practice.doctor, start).getString("appointment.id");
        String later = practice.appointment(practice.doctor, start.plus(1, ChronoUnit.DAYS))
                .getString("appointment.id");
        String theirs = practice.appointment(practice.colleague, start).getString("appointment.id");
        String doctor = practice.session(practice.doctor).getString("doctor.id");
        LocalDate day = start.atZone(BERLIN).toLocalDate();
        String span = "date=ge" + day + "&date=lt" + day.plusDays(1);
        assertEquals(List.of(mine), ids(search(practice.staff, span + "&actor=Practitioner/" + doctor)));
        assertEquals(List.of(mine, later), ids(search(practice.staff, "actor=" + doctor)));
        assertEquals(2, search(practice.staff, span).getTotal());
        assertEquals(List.of(mine, later), ids(search(practice.doctor, "date=ge" + day)), "a doctor's own only");
        assertTrue(ids(search(practice.staff, span)).contains(theirs));
    }

    @Test
    void pagesLeadOnByTheirLinks() {
        TestPractice practice = TestPractice.ready();
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(practice.appointment(practice.doctor, tomorrow().plusSeconds(i * 3_600L))
                    .getString("appointment.id"));
        }
        List<String> read = new ArrayList<>();
        Bundle page = search(practice.staff, "status=booked&_count=2");
        while (true) {
            assertEquals(Bundle.BundleType.SEARCHSET, page.getType());
            assertEquals(5, page.getTotal());
            read.addAll(ids(page));
            assertTrue(page.getLink("self").getUrl().startsWith("http://localhost:8080/api/fhir/Appointment?"));
            if (page.getLink("next") == null) {
                break;
            }
            URI next = URI.create(page.getLink("next").getUrl());
            page = search(practice.staff, next.getRawQuery());
        }
        assertEquals(all, read);
        assertEquals(0, ids(search(practice.staff, "_count=0")).size());
    }

    @Test
    void anotherPracticesDoNotExist() {
        TestPractice practice = TestPractice.ready();
        TestPractice other = TestPractice.ready();
        String id = other.appointment(other.doctor, tomorrow()).getString("appointment.id");
        String doctor = other.session(other.doctor).getString("doctor.id");
        refused(practice.staff, "/api/fhir/Appointment/" + id, 404, OperationOutcome.IssueType.NOTFOUND);
        refused(practice.staff, "/api/fhir/Appointment/" + UUID.randomUUID(), 404, OperationOutcome.IssueType.NOTFOUND);
        assertEquals(0, search(practice.staff, "actor=Practitioner/" + doctor).getTotal());
        assertEquals(0, search(practice.staff, "date=ge2020-01-01").getTotal());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "patient=Patient/1",
                "date=yesterday",
                "date=ge%2B999999999-12-31T00:00:00Z",
                "actor=Patient/1",
                "actor=1",
                "_count=-1",
                "_count=many",
                "_after=1",
                "_after=%2B999999999-12-31T00:00:00Z_00000000-0000-0000-0000-000000000000",
                "_format=xml",
                "status=booked&status=cancelled"
            })
    void whatIsNotUnderstoodIsRefused(String query) {
        refused(new TestPractice().staff, "/api/fhir/Appointment?" + query, 400, OperationOutcome.IssueType.INVALID);
    }

    @Test
    void refusalsOfOthersAreOutcomesToo() {
        refused(new TestPractice().staff, "/api/fhir/Appointment/7", 404, OperationOutcome.IssueType.NOTFOUND);
        refused(new TestPractice().staff, "/api/fhir/Patient", 404, OperationOutcome.IssueType.NOTFOUND);
        var withoutSignIn = given().get("/api/fhir/Appointment");
        assertEquals(401, withoutSignIn.statusCode());
        parsed(OperationOutcome.class, withoutSignIn.asString());
        var nobody = new Person("nobody", "Nobody", null, Set.of());
        refused(nobody, "/api/fhir/Appointment", 403, OperationOutcome.IssueType.FORBIDDEN);
    }

    @Test
    void theCapabilitiesSayWhatThereIs() {
        String written = given().get("/api/fhir/metadata")
                .then()
                .statusCode(200)
                .contentType("application/fhir+json")
                .body("fhirVersion", equalTo("4.0.1"))
                .extract()
                .asString();
        CapabilityStatement read = parsed(CapabilityStatement.class, written);
        var appointment = read.getRestFirstRep().getResourceFirstRep();
        assertEquals("Appointment", appointment.getType());
        assertEquals(2, appointment.getInteraction().size());
        assertEquals(4, appointment.getSearchParam().size());
    }

    private static Instant tomorrow() {
        return Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MINUTES);
    }

    private static Bundle search(Person person, String query) {
        return parsed(
                Bundle.class,
                as(person)
                        .urlEncodingEnabled(false)
                        .get("/api/fhir/Appointment?" + query)
                        .then()
                        .statusCode(200)
                        .contentType("application/fhir+json")
                        .extract()
                        .asString());
    }

    private static List<String> ids(Bundle bundle) {
        return bundle.getEntry().stream()
                .map(entry -> entry.getResource().getIdElement().getIdPart())
                .toList();
    }

    private static void refused(Person person, String path, int status, OperationOutcome.IssueType type) {
        var response = as(person).urlEncodingEnabled(false).get(path);
        assertEquals(status, response.statusCode());
        assertTrue(response.contentType().startsWith("application/fhir+json"));
        OperationOutcome outcome = parsed(OperationOutcome.class, response.asString());
        assertEquals(type, outcome.getIssueFirstRep().getCode());
        assertEquals(
                OperationOutcome.IssueSeverity.ERROR, outcome.getIssueFirstRep().getSeverity());
    }

    private static <R extends IBaseResource> R parsed(Class<R> type, String written) {
        IParser parser = R4.newJsonParser();
        parser.setParserErrorHandler(new StrictErrorHandler());
        return parser.parseResource(type, written);
    }
}
