package de.videosprechstunde.appointment.schedule;

import de.videosprechstunde.appointment.calendar.Berlin;
import de.videosprechstunde.appointment.signin.Members;
import de.videosprechstunde.appointment.signin.Role;
import de.videosprechstunde.appointment.web.Problem;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.util.List;
import java.util.UUID;

@Path("/api/practice/appointments")
@RolesAllowed({Role.DOCTOR_NAME, Role.STAFF_NAME, Role.PRACTICE_ADMIN_NAME})
class AppointmentResource {
    private final Members members;
    private final Schedule schedule;

    AppointmentResource(Members members, Schedule schedule) {
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
                    .map(all -> new Day(all.stream()
                            .map(appointment -> AppointmentView.of(appointment, schedule))
                            .toList()))
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
