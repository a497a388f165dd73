package de.videosprechstunde.appointment.openhour;

import de.videosprechstunde.appointment.calendar.Berlin;
import de.videosprechstunde.appointment.invitation.Invitation;
import de.videosprechstunde.appointment.invitation.Refusals;
import de.videosprechstunde.appointment.schedule.AppointmentView;
import de.videosprechstunde.appointment.schedule.AppointmentViews;
import de.videosprechstunde.appointment.schedule.PlannedTime;
import de.videosprechstunde.appointment.signin.Members;
import de.videosprechstunde.appointment.signin.Role;
import de.videosprechstunde.appointment.web.Origin;
import de.videosprechstunde.appointment.web.Problem;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Staff and the administrator open hours for doctors whom they name, a doctor for himself or herself. */
@Path("/api/practice/open-hours")
@RolesAllowed({Role.DOCTOR_NAME, Role.STAFF_NAME, Role.PRACTICE_ADMIN_NAME})
class OpenHourResource {
    private static final Problem NOT_UNDERSTOOD = Problem.malformed(
            "Bitte geben Sie Tag (2026-11-24), Beginn (14:00), Ende (16:00) und die Ärztinnen und Ärzte an.");
    private static final Problem TOO_LONG = Problem.of(
            422,
            "duration-out-of-range",
            "Diese Zeit geht nicht",
            "Eine offene Sprechstunde dauert %d bis %d Minuten."
                    .formatted(PlannedTime.SHORTEST_MINUTES, PlannedTime.LONGEST_MINUTES));

    private final Members members;
    private final OpenHours hours;
    private final AppointmentViews views;
    private final Origin origin;

    OpenHourResource(Members members, OpenHours hours, AppointmentViews views, Origin origin) {
        this.members = members;
        this.hours = hours;
        this.views = views;
        this.origin = origin;
    }

    record Request(String day, String from, String until, Set<UUID> doctorIds) {
        /** @throws DateTimeException,IllegalArgumentException,NullPointerException if something is missing or nonsense */
        NewHour wanted() {
            return new NewHour(
                    Berlin.day(day),
                    LocalTime.parse(from),
                    LocalTime.parse(until),
                    doctorIds == null ? Set.of() : Set.copyOf(doctorIds));
        }
    }

    record Day(List<OpenHourView> openHours) {}

    record Place(AppointmentView appointment, String dialInCode, String link) {}

    @GET
    @WithSession
    public Uni<Response> day(@QueryParam("day") String day) {
        try {
            return hours.on(Berlin.day(day == null ? "" : day), members.current())
                    .map(found -> Response.ok(
                                    new Day(found.stream().map(OpenHourView::of).toList()))
                            .build());
        } catch (DateTimeException notUnderstood) {
            return Uni.createFrom()
                    .item(Problem.malformed("Bitte fragen Sie nach einem Tag wie 2026-11-24.")
                            .response());
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> open(Request request) {
        try {
            return hours.open(members.current(), request.wanted()).map(opening -> switch (opening) {
                case Opening.Opened(var hour) ->
                    Response.created(URI.create("/api/practice/open-hours/" + hour.id))
                            .entity(OpenHourView.of(hour))
                            .build();
                case Opening.Refused(Invitation.TimeRefused(PlannedTime.DurationOutOfRange why)) -> TOO_LONG.response();
                case Opening.Refused(var why) -> Refusals.of(why).response();
            });
        } catch (DateTimeException | IllegalArgumentException | NullPointerException notUnderstood) {
            return Uni.createFrom().item(NOT_UNDERSTOOD.response());
        }
    }

    /** The code is shown this once, as that of an appointment is. */
    @POST
    @Path("{id}/places")
    public Uni<Response> givePlace(UUID id) {
        return hours.givePlace(members.current(), id).map(invitation -> switch (invitation) {
            case Invitation.Invited(var place, var code, var overlaps) ->
                Response.created(URI.create("/api/practice/appointments/" + place.id()))
                        .entity(new Place(
                                views.ofNew(place, true), code.digits(), origin.value() + "/#" + code.digits()))
                        .build();
            default -> Refusals.of(invitation).response();
        });
    }
}
