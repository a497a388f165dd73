package de.videosprechstunde.appointment.schedule;

import de.videosprechstunde.appointment.calendar.Berlin;
import de.videosprechstunde.appointment.signin.Members;
import de.videosprechstunde.appointment.signin.Role;
import de.videosprechstunde.appointment.web.IfMatch;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/practice/appointments/{id}")
@RolesAllowed({Role.DOCTOR_NAME, Role.STAFF_NAME, Role.PRACTICE_ADMIN_NAME})
@Tag(name = "Appointments")
class ChangeResource {
    private final Members members;
    private final Changes changes;
    private final AppointmentViews views;

    ChangeResource(Members members, Changes changes, AppointmentViews views) {
        this.members = members;
        this.changes = changes;
        this.views = views;
    }

    record NewTime(String day, String time, Integer durationMinutes) {
        /** @throws DateTimeException,IllegalArgumentException,NullPointerException if something is missing or nonsense */
        WantedTime wanted() {
            return new WantedTime(Berlin.day(day), LocalTime.parse(time), durationMinutes);
        }
    }

    record Moved(AppointmentView appointment, List<UUID> overlaps) {}

    @PUT
    @Path("time")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Move an appointment",
            description =
                    "To another day, time or duration in Europe/Berlin. The dial-in code stays and works around the new"
                            + " time. Overlapping appointments of the doctor are named in the answer and nothing is refused for them.")
    @APIResponse(
            responseCode = "200",
            description = "Moved, or there already",
            content = @Content(schema = @Schema(implementation = Moved.class)))
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "appointment-cancelled, appointment-ended, appointment-running")
    @APIResponse(responseCode = "412", description = "changed-meanwhile; ETag tells the new version")
    @APIResponse(
            responseCode = "422",
            description = "time-left-out, duration-out-of-range, time-in-the-past, time-too-far-ahead")
    @APIResponse(responseCode = "428", description = "precondition-required: If-Match is missing")
    public Uni<Response> move(UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, NewTime to) {
        try {
            return changes.move(members.current(), id, new IfMatch(ifMatch), to.wanted())
                    .map(change -> change instanceof Change.Done(var appointment, var overlaps)
                            ? Response.ok(new Moved(views.ofNew(appointment, appointment.codeIssued), overlaps))
                                    .tag(IfMatch.tag(appointment.version))
                                    .build()
                            : ChangeRefusals.of(change));
        } catch (DateTimeException | IllegalArgumentException | NullPointerException notUnderstood) {
            return Uni.createFrom().item(TimeRefusals.NOT_UNDERSTOOD.response());
        }
    }

    @POST
    @Path("cancellation")
    @Operation(
            summary = "Cancel an appointment",
            description = "The code is dead at once, and whoever waits is told. Repeating it changes nothing.")
    @APIResponse(responseCode = "204", description = "Cancelled, now or before")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "appointment-ended, appointment-running")
    @APIResponse(responseCode = "412", description = "changed-meanwhile; ETag tells the new version")
    @APIResponse(responseCode = "428", description = "precondition-required: If-Match is missing")
    public Uni<Response> cancel(UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return changes.cancel(members.current(), id, new IfMatch(ifMatch))
                .map(change -> change instanceof Change.Done(var appointment, var overlaps)
                        ? Response.noContent()
                                .tag(IfMatch.tag(appointment.version))
                                .build()
                        : ChangeRefusals.of(change));
    }
}
