package de.videosprechstunde.appointment.dialin;

import de.videosprechstunde.appointment.practice.Practice;
import de.videosprechstunde.appointment.schedule.AccessWindow;
import de.videosprechstunde.appointment.schedule.Appointment;
import de.videosprechstunde.appointment.ticket.JoinTicket;
import de.videosprechstunde.appointment.ticket.StunServers;
import de.videosprechstunde.appointment.ticket.TicketOffice;
import de.videosprechstunde.appointment.web.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** The patient's way in: no account, only the code. */
@Path("/api/dial-in")
@Consumes(MediaType.APPLICATION_JSON)
class DialInResource {
    private static final Problem UNKNOWN = Problem.of(
            404,
            "dial-in-unknown",
            "Unbekannter Einwahlcode",
            "Dieser Code ist nicht bekannt oder nicht mehr gültig. Bitte vergleichen Sie ihn mit Ihrem Schreiben, oder rufen"
                    + " Sie Ihre Praxis an.");

    private final DialIn dialIn;
    private final TicketOffice tickets;
    private final StunServers stun;

    DialInResource(DialIn dialIn, TicketOffice tickets, StunServers stun) {
        this.dialIn = dialIn;
        this.tickets = tickets;
        this.stun = stun;
    }

    record Request(String code) {}

    record PracticeContact(String name, String telephone) {
        static PracticeContact of(Practice practice) {
            return new PracticeContact(practice.name(), practice.telephone());
        }
    }

    record Invitation(
            PracticeContact practice,
            String doctor,
            Instant startsAt,
            Instant endsAt,
            Instant opensAt,
            Instant closesAt) {}

    record Ticket(String ticket, UUID room, long expiresInSeconds, List<String> stun) {}

    @POST
    public Uni<Response> look(Request request) {
        return answer(
                request,
                open -> new Invitation(
                        PracticeContact.of(open.appointment().doctor().practice()),
                        open.appointment().doctor().name(),
                        open.appointment().startsAt(),
                        open.appointment().endsAt(),
                        open.window().opensAt(),
                        open.window().closesAt()));
    }

    @POST
    @Path("ticket")
    public Uni<Response> ticket(Request request) {
        return answer(request, open -> {
            Appointment appointment = open.appointment();
            JoinTicket ticket = JoinTicket.forPatient(
                    appointment.doctor().practice().id(), appointment.doctor().id(), appointment.room());
            return new Ticket(
                    tickets.issue(ticket), appointment.room(), TicketOffice.LIFETIME.toSeconds(), stun.addresses());
        });
    }

    private Uni<Response> answer(Request request, Function<DialInAnswer.Open, Object> whenOpen) {
        if (request == null || request.code() == null) {
            throw new BadRequestException();
        }
        return dialIn.answer(request.code()).map(answer -> switch (answer) {
            case DialInAnswer.Open open -> Response.ok(whenOpen.apply(open)).build();
            case DialInAnswer.Unknown() -> UNKNOWN.response();
            case DialInAnswer.TooEarly(var appointment, var window) ->
                truth(
                        Problem.of(
                                409,
                                "dial-in-too-early",
                                "Noch zu früh",
                                "Das Wartezimmer ist noch geschlossen. Bitte kommen Sie kurz vor Ihrem Termin wieder."),
                        appointment,
                        window);
            case DialInAnswer.Ended(var appointment, var window) ->
                truth(
                        Problem.of(
                                410,
                                "dial-in-ended",
                                "Sprechstunde beendet",
                                "Diese Sprechstunde ist beendet. Wenn noch etwas offen ist, rufen Sie bitte Ihre Praxis an."),
                        appointment,
                        window);
            case DialInAnswer.Cancelled(var appointment, var window) ->
                truth(
                        Problem.of(
                                410,
                                "dial-in-cancelled",
                                "Termin abgesagt",
                                "Die Praxis hat diesen Termin abgesagt. Für einen neuen rufen Sie sie bitte an."),
                        appointment,
                        window);
            case DialInAnswer.DoctorInactive(var appointment, var window) ->
                truth(
                        Problem.of(
                                409,
                                "dial-in-doctor-inactive",
                                "Zurzeit keine Videosprechstunde",
                                "Ihre Ärztin oder Ihr Arzt hält zurzeit keine Videosprechstunde. Bitte rufen Sie Ihre Praxis an."),
                        appointment,
                        window);
        });
    }

    private static Response truth(Problem problem, Appointment appointment, AccessWindow window) {
        return problem.with(Map.of(
                        "practice", PracticeContact.of(appointment.doctor().practice()),
                        "doctor", appointment.doctor().name(),
                        "startsAt", appointment.startsAt(),
                        "opensAt", window.opensAt()))
                .response();
    }
}
