package de.videosprechstunde.appointment.dialin;

import de.videosprechstunde.appointment.conduct.ConductRecords;
import de.videosprechstunde.appointment.conduct.Side;
import de.videosprechstunde.appointment.practice.Doctor;
import de.videosprechstunde.appointment.schedule.Appointment;
import de.videosprechstunde.appointment.schedule.Offers;
import de.videosprechstunde.appointment.schedule.Paces;
import de.videosprechstunde.appointment.ticket.StunServers;
import de.videosprechstunde.appointment.ticket.TicketOffice;
import de.videosprechstunde.appointment.web.ClientAddress;
import de.videosprechstunde.appointment.web.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The patient's way in: no account, only the code. */
@Path("/api/dial-in")
@Consumes(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "200", description = "The code is right and its waiting room open. 204 for the agreement")
@APIResponse(
        responseCode = "404",
        description = "Nobody was given this code, or not any more",
        content = @Content(mediaType = Problem.MEDIA_TYPE))
@APIResponse(
        responseCode = "409",
        description = "Too early, or the doctor holds no consultations now",
        content = @Content(mediaType = Problem.MEDIA_TYPE))
@APIResponse(
        responseCode = "410",
        description = "Ended or cancelled",
        content = @Content(mediaType = Problem.MEDIA_TYPE))
@APIResponse(
        responseCode = "429",
        description = "Too many wrong codes came before: whether there is an appointment is told later",
        headers = @Header(name = "Retry-After", description = "Seconds", schema = @Schema(type = SchemaType.INTEGER)),
        content = @Content(mediaType = Problem.MEDIA_TYPE))
class DialInResource {
    private final DialIn dialIn;
    private final ClientAddress caller;
    private final TicketOffice tickets;
    private final StunServers stun;
    private final ConductRecords conduct;
    private final Paces paces;
    private final Offers offers;

    DialInResource(
            DialIn dialIn,
            ClientAddress caller,
            TicketOffice tickets,
            StunServers stun,
            ConductRecords conduct,
            Paces paces,
            Offers offers) {
        this.offers = offers;
        this.paces = paces;
        this.conduct = conduct;
        this.dialIn = dialIn;
        this.caller = caller;
        this.tickets = tickets;
        this.stun = stun;
    }

    record Request(String code) {}

    /**
     * @param doctor null in an open hour, before one has claimed the patient
     * @param offered the colleague whom the patient is asked about; null: nobody
     * @param openHour whether the times are those of an open hour, and not the patient's own
     */
    record Invitation(
            PracticeContact practice,
            String doctor,
            Offered offered,
            boolean openHour,
            Instant startsAt,
            Instant endsAt,
            Instant opensAt,
            Instant closesAt) {}

    record Offered(UUID id, String name) {
        static Offered of(Doctor doctor) {
            return doctor == null ? null : new Offered(doctor.id(), doctor.name());
        }
    }

    record OfferAnswer(String code, UUID doctorId, Boolean agreed) {}

    /** @param startsAt of the appointment as it is now: whoever comes back may have missed that it was moved */
    record Ticket(String ticket, UUID room, Instant startsAt, long expiresInSeconds, List<String> stun) {}

    @POST
    public Uni<Response> look(Request request) {
        return answer(
                request,
                open -> new Invitation(
                        PracticeContact.of(open.appointment().practice()),
                        open.appointment().doctor() == null
                                ? null
                                : open.appointment().doctor().name(),
                        Offered.of(open.appointment().offeredTo()),
                        open.appointment().hourId() != null,
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
            return new Ticket(
                    tickets.issue(PatientTicket.of(appointment)),
                    appointment.room(),
                    appointment.startsAt(),
                    TicketOffice.LIFETIME.toSeconds(),
                    stun.addresses());
        });
    }

    /** For those who wait in an open hour: how quickly it goes on. How many are before them signaling-service tells. */
    @POST
    @Path("pace")
    public Uni<Response> pace(Request request) {
        return answer(request == null ? null : request.code(), open -> paces.of(
                        open.appointment().hourId())
                .map(pace -> Response.ok(pace).build()));
    }

    /** Whether a colleague may take over. Both sides are in it: the doctor has offered, the holder of the code answers. */
    @POST
    @Path("hand-over")
    public Uni<Response> answerOffer(OfferAnswer given) {
        if (given == null || given.doctorId() == null || given.agreed() == null) {
            throw new BadRequestException();
        }
        return answer(given.code(), open -> offers.answer(open.appointment().id(), given.doctorId(), given.agreed())
                .map(answered -> answered
                        ? Response.noContent().build()
                        : Problem.of(409, "offer-gone", "Nicht mehr aktuell", "Diese Frage gilt nicht mehr.")
                                .response()));
    }

    /** *Einverstanden*: kept with the visit while the code works. */
    @PUT
    @Path("conduct")
    public Uni<Response> agree(PatientConduct agreed) {
        return answer(agreed == null ? null : agreed.code(), open -> conduct.keep(
                        open.appointment().id(), Side.patient, agreed.conduct())
                .replaceWith(() -> Response.noContent().build()));
    }

    private Uni<Response> answer(Request request, Function<DialInAnswer.Open, Object> whenOpen) {
        return answer(request == null ? null : request.code(), open -> Uni.createFrom()
                .item(() -> Response.ok(whenOpen.apply(open)).build()));
    }

    private Uni<Response> answer(String code, Function<DialInAnswer.Open, Uni<Response>> whenOpen) {
        if (code == null) {
            throw new BadRequestException();
        }
        return dialIn.answer(code, caller.current()).chain(answer -> switch (answer) {
            case DialInAnswer.Open open -> whenOpen.apply(open);
            case DialInAnswer.Refused refused -> Uni.createFrom().item(DialInRefusals.of(refused));
        });
    }
}
