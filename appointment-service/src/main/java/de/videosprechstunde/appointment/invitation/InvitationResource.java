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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

@Path("/api/practice/appointments")
@RolesAllowed({Role.DOCTOR_NAME, Role.STAFF_NAME, Role.PRACTICE_ADMIN_NAME})
class InvitationResource {
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
    public Uni<Response> invite(Request request) {
        try {
            return invitations.invite(members.current(), request.wanted()).map(invitation -> switch (invitation) {
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
