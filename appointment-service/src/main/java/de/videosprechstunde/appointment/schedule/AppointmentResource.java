package de.videosprechstunde.appointment.schedule;

import de.videosprechstunde.appointment.conduct.Conduct;
import de.videosprechstunde.appointment.signin.Member;
import de.videosprechstunde.appointment.signin.Members;
import de.videosprechstunde.appointment.signin.Role;
import de.videosprechstunde.appointment.web.Problem;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
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
class AppointmentResource {
    private static final Problem NOT_UNDERSTOOD = Problem.malformed(
            "Bitte fragen Sie nach einem Tag wie 2026-11-24 (day) oder nach einem Zeitraum (from, to), höchstens 200 auf einmal"
                    + " (limit), und weiter mit dem, was die Seite davor als next nennt (after).");

    private final Members members;
    private final Schedule schedule;
    private final AppointmentViews views;

    AppointmentResource(Members members, Schedule schedule, AppointmentViews views) {
        this.members = members;
        this.schedule = schedule;
        this.views = views;
    }

    /** @param next what {@code after} wants for the following page; null on the last one */
    record Page(List<AppointmentView> appointments, String next) {}

    @GET
    @WithSession
    @Operation(
            summary = "List appointments in order of their beginning",
            description = "Of the practice, for a doctor the own ones; cancelled ones included. By the page: 'next' and"
                    + " Link rel=next lead on.")
    @APIResponse(
            responseCode = "200",
            description = "A page of them",
            content = @Content(schema = @Schema(implementation = Page.class)))
    @APIResponse(responseCode = "400", description = "malformed-request")
    @APIResponse(responseCode = "404", description = "not-found: no such doctor in this practice")
    public Uni<Response> list(@BeanParam ListQuery query, UriInfo address) {
        Member member = members.current();
        try {
            ListQuery.Range range = query.range();
            return schedule.doctorVisible(member, query.doctor())
                    .chain(visible -> visible
                            ? schedule.page(member, range).chain(found -> page(found, range, address))
                            : Uni.createFrom().item(Problem.notFound().response()));
        } catch (DateTimeException | IllegalArgumentException notUnderstood) {
            return Uni.createFrom().item(NOT_UNDERSTOOD.response());
        }
    }

    @GET
    @Path("{id}")
    @WithSession
    @Operation(summary = "One appointment", description = "Its ETag is what moving and cancelling want as If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "The appointment",
            content = @Content(schema = @Schema(implementation = AppointmentView.class)))
    @APIResponse(responseCode = "404", description = "not-found")
    public Uni<Response> one(UUID id) {
        return schedule.seen(members.current(), id)
                .chain(found -> found == null
                        ? Uni.createFrom().item(Problem.notFound().response())
                        : views.of(found).map(view -> Response.ok(view)
                                .header("ETag", view.etag())
                                .build()));
    }

    @PUT
    @Path("{id}/conduct")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.DOCTOR_NAME)
    @Operation(summary = "Keep that the doctor agreed to the rules for the conversation")
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

    /** One more than wanted was looked for: it tells whether there is more. */
    private Uni<Response> page(List<Appointment> found, ListQuery.Range range, UriInfo address) {
        boolean more = found.size() > range.limit();
        List<Appointment> shown = more ? found.subList(0, range.limit()) : found;
        String next = more ? Cursor.behind(shown.getLast()).text() : null;
        return views.of(shown).map(appointments -> {
            Response.ResponseBuilder page = Response.ok(new Page(appointments, next));
            return more
                    ? page.link(
                                    address.getRequestUriBuilder()
                                            .replaceQueryParam("after", next)
                                            .build(),
                                    "next")
                            .build()
                    : page.build();
        });
    }
}
