package de.videosprechstunde.appointment.invitation;

import de.videosprechstunde.appointment.calendar.Berlin;
import de.videosprechstunde.appointment.dialin.DialInCode;
import de.videosprechstunde.appointment.schedule.AppointmentView;
import de.videosprechstunde.appointment.schedule.AppointmentViews;
import de.videosprechstunde.appointment.schedule.TimeRefusals;
import de.videosprechstunde.appointment.schedule.WantedTime;
import de.videosprechstunde.appointment.signin.Members;
import de.videosprechstunde.appointment.signin.Role;
import de.videosprechstunde.appointment.web.IfMatch;
import de.videosprechstunde.appointment.web.Origin;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/practice/appointments")
@RolesAllowed({Role.DOCTOR_NAME, Role.STAFF_NAME, Role.PRACTICE_ADMIN_NAME})
@Tag(name = "Appointments")
class InvitationResource {
    static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private final Members members;
    private final Invitations invitations;
    private final AppointmentViews views;
    private final Origin origin;

    InvitationResource(Members members, Invitations invitations, AppointmentViews views, Origin origin) {
        this.members = members;
        this.invitations = invitations;
        this.views = views;
        this.origin = origin;
    }

    record Request(String day, String time, Integer durationMinutes, UUID doctorId, String reference) {
        /** @throws DateTimeException,IllegalArgumentException,NullPointerException if something is missing or nonsense */
        NewAppointment wanted() {
            return new NewAppointment(
                    new WantedTime(Berlin.day(day), LocalTime.parse(time), durationMinutes), doctorId, reference);
        }
    }

    record Invited(AppointmentView appointment, String dialInCode, String link, List<UUID> overlaps) {}

    record NewCode(String dialInCode, String link) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Make an appointment and its dial-in code",
            description =
                    "Day and time in Europe/Berlin. The code is in this answer only. The reference is a number of the"
                            + " practice's own system: 1 to 20 digits and hyphens. Overlapping appointments of the doctor are named and"
                            + " nothing is refused for them. Who has lost the answer repeats the request with the same Idempotency-Key (1"
                            + " to 64 printable characters, kept for 24 hours) and gets the same appointment with a fresh code; the"
                            + " code of the first answer is dead then.")
    @APIResponse(
            responseCode = "201",
            description = "Made, now or by the same request before",
            content = @Content(schema = @Schema(implementation = Invited.class)))
    @APIResponse(responseCode = "400", description = "malformed-request")
    @APIResponse(responseCode = "404", description = "not-found: no such doctor in this practice")
    @APIResponse(
            responseCode = "409",
            description = "doctor-not-active, no-booking, booking-over, practice-unnamed, appointment-over")
    @APIResponse(
            responseCode = "422",
            description =
                    "time-left-out, duration-out-of-range, time-in-the-past, time-too-far-ahead, reference-refused,"
                            + " idempotency-key-reused")
    public Uni<Response> invite(@HeaderParam(IDEMPOTENCY_KEY) String key, Request request) {
        try {
            return invitations.invite(members.current(), request.wanted(), key).map(invitation -> switch (invitation) {
                case Invitation.Invited(var appointment, var code, var overlaps) ->
                    Response.created(URI.create("/api/practice/appointments/" + appointment.id()))
                            .entity(new Invited(views.ofNew(appointment, true), code.digits(), link(code), overlaps))
                            .tag(IfMatch.tag(appointment.version()))
                            .build();
                default -> Refusals.of(invitation).response();
            });
        } catch (DateTimeException | IllegalArgumentException | NullPointerException notUnderstood) {
            return Uni.createFrom().item(TimeRefusals.NOT_UNDERSTOOD.response());
        }
    }

    @POST
    @Path("{id}/dial-in-code")
    @Operation(
            summary = "Issue a dial-in code",
            description =
                    "The first one of an appointment of a series, or one for a code that was lost: that one is dead at"
                            + " once. It is in this answer only.")
    @APIResponse(
            responseCode = "200",
            description = "The code",
            content = @Content(schema = @Schema(implementation = NewCode.class)))
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "appointment-over")
    public Uni<Response> reissue(UUID id) {
        return invitations.reissue(members.current(), id).map(invitation -> switch (invitation) {
            case Invitation.Invited(var appointment, var code, var overlaps) ->
                Response.ok(new NewCode(code.digits(), link(code))).build();
            default -> Refusals.of(invitation).response();
        });
    }

    /** In the fragment the code reaches no server and no access log. */
    private String link(DialInCode code) {
        return origin.value() + "/#" + code.digits();
    }
}
