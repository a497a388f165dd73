package de.videosprechstunde.appointment.schedule;

import de.videosprechstunde.appointment.calendar.Berlin;
import de.videosprechstunde.appointment.conduct.Conduct;
import de.videosprechstunde.appointment.conduct.ConductRecords;
import de.videosprechstunde.appointment.signin.Members;
import de.videosprechstunde.appointment.signin.Role;
import de.videosprechstunde.appointment.web.Problem;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.util.List;
import java.util.UUID;

@Path("/api/practice/appointments")
@RolesAllowed({Role.DOCTOR_NAME, Role.STAFF_NAME, Role.PRACTICE_ADMIN_NAME})
class AppointmentResource {
    private final Members members;
    private final Schedule schedule;

    private final ConductRecords conduct;

    AppointmentResource(Members members, Schedule schedule, ConductRecords conduct) {
        this.conduct = conduct;
        this.members = members;
        this.schedule = schedule;
    }

    record Day(List<AppointmentView> appointments) {}

    @GET
    @WithSession
    public Uni<Response> day(@QueryParam("day") String day, @QueryParam("doctor") String doctor) {
        try {
            UUID one = doctor == null ? null : UUID.fromString(doctor);
            return schedule.on(Berlin.day(day == null ? "" : day), members.current(), one)
                    .chain(this::view)
                    .map(page -> Response.ok(page).build());
        } catch (DateTimeException | IllegalArgumentException notUnderstood) {
            return Uni.createFrom()
                    .item(Problem.malformed("Bitte fragen Sie nach einem Tag wie 2026-11-24.")
                            .response());
        }
    }

    @POST
    @Path("{id}/cancellation")
    public Uni<Response> cancel(UUID id) {
        return schedule.cancel(members.current(), id).map(AppointmentResource::answer);
    }

    @PUT
    @Path("{id}/conduct")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.DOCTOR_NAME)
    public Uni<Response> agree(UUID id, Conduct agreed) {
        if (agreed == null) {
            throw new BadRequestException();
        }
        return schedule.keepConduct(members.current(), id, agreed).map(answer -> switch (answer) {
            case ConductAnswer.Kept() -> Response.noContent().build();
            case ConductAnswer.Unknown() -> Problem.notFound().response();
            case ConductAnswer.Over() ->
                Problem.of(409, "appointment-over", "Der Termin ist vorbei", "Hier lässt sich nichts mehr bestätigen.")
                        .response();
        });
    }

    private Uni<Day> view(List<Appointment> appointments) {
        return conduct.of(appointments.stream().map(Appointment::id).toList())
                .map(kept -> new Day(appointments.stream()
                        .map(each -> AppointmentView.of(each, schedule, kept.getOrDefault(each.id(), List.of())))
                        .toList()));
    }

    private static Response answer(Cancellation cancellation) {
        return switch (cancellation) {
            case Cancellation.Cancelled() -> Response.noContent().build();
            case Cancellation.Unknown() -> Problem.notFound().response();
            case Cancellation.Running() ->
                Problem.of(
                                409,
                                "appointment-running",
                                "Die Sprechstunde läuft",
                                "Bitte beenden Sie die Sprechstunde im Gespräch, statt den Termin abzusagen.")
                        .response();
            case Cancellation.AlreadyEnded() ->
                Problem.of(
                                409,
                                "appointment-ended",
                                "Der Termin ist vorbei",
                                "Ein vergangener Termin lässt sich nicht mehr absagen.")
                        .response();
        };
    }
}
