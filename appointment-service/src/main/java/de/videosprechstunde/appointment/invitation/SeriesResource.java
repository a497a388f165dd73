package de.videosprechstunde.appointment.invitation;

import de.videosprechstunde.appointment.calendar.Berlin;
import de.videosprechstunde.appointment.schedule.AppointmentView;
import de.videosprechstunde.appointment.schedule.AppointmentViews;
import de.videosprechstunde.appointment.schedule.Repetition;
import de.videosprechstunde.appointment.schedule.TimeRefusals;
import de.videosprechstunde.appointment.schedule.WantedTime;
import de.videosprechstunde.appointment.signin.Members;
import de.videosprechstunde.appointment.signin.Role;
import de.videosprechstunde.appointment.web.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/practice/appointments/series")
@RolesAllowed({Role.DOCTOR_NAME, Role.STAFF_NAME, Role.PRACTICE_ADMIN_NAME})
@Tag(name = "Appointments")
class SeriesResource {
    private static final Problem OUT_OF_RANGE = Problem.of(
            422,
            "series-out-of-range",
            "So eine Serie geht nicht",
            "Eine Serie hat %d bis %d Termine, alle 1 bis %d Wochen oder Monate."
                    .formatted(Repetition.FEWEST, Repetition.MOST, Repetition.LONGEST_STEP));

    private final Members members;
    private final SeriesInvitations series;
    private final AppointmentViews views;

    SeriesResource(Members members, SeriesInvitations series, AppointmentViews views) {
        this.members = members;
        this.series = series;
        this.views = views;
    }

    record Repeat(Repetition.Unit unit, Integer every, Integer count) {}

    record Request(String day, String time, Integer durationMinutes, UUID doctorId, String reference, Repeat repeat) {
        boolean isInRange() {
            return Repetition.isUsable(repeat.every(), repeat.count());
        }

        /** @throws DateTimeException,IllegalArgumentException,NullPointerException if something is missing or nonsense */
        NewSeries wanted() {
            return new NewSeries(
                    new NewAppointment(
                            new WantedTime(Berlin.day(day), LocalTime.parse(time), durationMinutes),
                            doctorId,
                            reference),
                    new Repetition(Objects.requireNonNull(repeat.unit()), repeat.every(), repeat.count()));
        }
    }

    record Planned(AppointmentView appointment, List<UUID> overlaps) {}

    record Made(List<Planned> appointments) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Make a series of appointments",
            description =
                    "2 to 26 of them, every 1 to 12 weeks or months, at the same local time in Europe/Berlin; months that"
                            + " are too short have theirs on their last day. All or none. They are appointments of their own, and"
                            + " each gets its dial-in code later. Idempotency-Key as with a single one.")
    @APIResponse(
            responseCode = "201",
            description = "Made, now or by the same request before",
            content = @Content(schema = @Schema(implementation = Made.class)))
    @APIResponse(responseCode = "400", description = "malformed-request")
    @APIResponse(responseCode = "404", description = "not-found: no such doctor in this practice")
    @APIResponse(responseCode = "409", description = "doctor-not-active, no-booking, booking-over, practice-unnamed")
    @APIResponse(
            responseCode = "422",
            description = "series-out-of-range, reference-refused, idempotency-key-reused, and with the 'day' concerned"
                    + " time-left-out, duration-out-of-range, time-in-the-past, time-too-far-ahead")
    public Uni<Response> invite(@HeaderParam(InvitationResource.IDEMPOTENCY_KEY) String key, Request request) {
        try {
            if (!request.isInRange()) {
                return Uni.createFrom().item(OUT_OF_RANGE.response());
            }
            return series.invite(members.current(), request.wanted(), key).map(invitation -> switch (invitation) {
                case Invitation.SeriesMade(var all) ->
                    Response.status(Response.Status.CREATED)
                            .entity(new Made(all.stream()
                                    .map(each -> new Planned(
                                            views.ofNew(
                                                    each.appointment(),
                                                    each.appointment().codeIssued()),
                                            each.overlaps()))
                                    .toList()))
                            .build();
                default -> Refusals.of(invitation).response();
            });
        } catch (DateTimeException | IllegalArgumentException | NullPointerException notUnderstood) {
            return Uni.createFrom().item(TimeRefusals.NOT_UNDERSTOOD.response());
        }
    }
}
