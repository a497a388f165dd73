package de.videosprechstunde.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Map;
import net.fortuna.ical4j.model.property.DtStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a practice passes on, read by programs that are not ours. */
@Needs(Needs.Thing.CHROMIUM)
class InvitationFileIT {
    @RegisterExtension
    final Scene scene = new Scene();

    @Test
    void aCalendarFollowsTheAppointmentFromInvitationOverMoveToCancellation() {
        var tomorrow = LocalDate.now(Appointments.BERLIN).plusDays(1);
        var planned = ZonedDateTime.of(tomorrow, LocalTime.of(10, 20), Appointments.BERLIN);
        var moved = planned.withHour(16);
        var doctor = scene.doctor();
        String code = doctor.makeAppointment(planned, 15);

        var invitation = MailDraft.read(doctor.mailDraft("Einladung"));
        assertNull(invitation.message().getTo());
        assertNull(invitation.message().getFrom());
        assertTrue(invitation.message().getSubject().contains("Videosprechstunde"));
        assertTrue(invitation.text().contains(code), invitation.text());
        assertEquals("text/calendar", invitation.attachment().getMimeType());
        assertEquals("PUBLISH", invitation.method());
        assertEquals("0", invitation.property("SEQUENCE"));
        assertEquals(planned.toInstant(), start(invitation));

        var rest = scene.installation().restAs(Scene.DOCTOR);
        String appointment = "/api/practice/appointments/" + invitation.property("UID");
        rest.put(
                appointment + "/time",
                Map.of("day", tomorrow.toString(), "time", moved.toLocalTime().toString(), "durationMinutes", 15));
        doctor.click("Verschiebung mitteilen");
        var move = MailDraft.read(doctor.mailDraft("Verschiebung"));
        assertEquals(invitation.property("UID"), move.property("UID"));
        assertEquals("PUBLISH", move.method());
        assertEquals("1", move.property("SEQUENCE"));
        assertEquals(moved.toInstant(), start(move));

        rest.post(appointment + "/cancellation", Map.of());
        doctor.click("Absage mitteilen");
        var cancellation = MailDraft.read(doctor.mailDraft("Absage"));
        assertEquals(invitation.property("UID"), cancellation.property("UID"));
        assertEquals("CANCEL", cancellation.method());
        assertEquals("2", cancellation.property("SEQUENCE"));
        assertEquals("CANCELLED", cancellation.property("STATUS"));
    }

    private static Instant start(MailDraft draft) {
        DtStart<ZonedDateTime> start = draft.event().getDateTimeStart();
        return OffsetDateTime.from(start.getDate()).toInstant();
    }
}
