package de.videosprechstunde.appointment.openhour;

import de.videosprechstunde.appointment.signin.Members;
import de.videosprechstunde.appointment.signin.Role;
import de.videosprechstunde.appointment.web.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** *Übernehmen* is for doctors alone, staff hold no consultation (R7); whom to see first, and who goes back, they may say. */
@Path("/api/practice/appointments/{id}")
class QueueResource {
    private final Members members;
    private final Queue queue;

    QueueResource(Members members, Queue queue) {
        this.members = members;
        this.queue = queue;
    }

    @POST
    @Path("claim")
    @RolesAllowed(Role.DOCTOR_NAME)
    public Uni<Response> claim(UUID id) {
        return queue.claim(members.current(), id).map(QueueResource::answer);
    }

    @DELETE
    @Path("claim")
    @RolesAllowed({Role.DOCTOR_NAME, Role.STAFF_NAME, Role.PRACTICE_ADMIN_NAME})
    public Uni<Response> giveBack(UUID id) {
        return queue.giveBack(members.current(), id).map(QueueResource::answer);
    }

    record Offer(UUID doctorId) {}

    /** Nothing changes before the patient has agreed. */
    @PUT
    @Path("hand-over")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.DOCTOR_NAME)
    public Uni<Response> offer(UUID id, Offer offer) {
        if (offer == null || offer.doctorId() == null) {
            throw new BadRequestException();
        }
        return queue.offer(members.current(), id, offer.doctorId()).map(QueueResource::answer);
    }

    @PUT
    @Path("urgent")
    @RolesAllowed({Role.DOCTOR_NAME, Role.STAFF_NAME, Role.PRACTICE_ADMIN_NAME})
    public Uni<Response> moveUp(UUID id) {
        return queue.moveUp(members.current(), id, true).map(QueueResource::answer);
    }

    @DELETE
    @Path("urgent")
    @RolesAllowed({Role.DOCTOR_NAME, Role.STAFF_NAME, Role.PRACTICE_ADMIN_NAME})
    public Uni<Response> putBackInOrder(UUID id) {
        return queue.moveUp(members.current(), id, false).map(QueueResource::answer);
    }

    private static Response answer(Claim claim) {
        return switch (claim) {
            case Claim.Done() -> Response.noContent().build();
            case Claim.Unknown() -> Problem.notFound().response();
            case Claim.Taken() ->
                Problem.of(
                                409,
                                "already-claimed",
                                "Schon übernommen",
                                "Eine Kollegin oder ein Kollege hat diese Person gerade übernommen.")
                        .response();
            case Claim.Over() ->
                Problem.of(409, "appointment-over", "Der Besuch ist vorbei", "Dieser Besuch ist beendet oder abgesagt.")
                        .response();
            case Claim.Running() ->
                Problem.of(
                                409,
                                "visit-begun",
                                "Das Gespräch hat schon begonnen",
                                "In die Warteschlange geht es dann nicht mehr zurück.")
                        .response();
        };
    }
}
