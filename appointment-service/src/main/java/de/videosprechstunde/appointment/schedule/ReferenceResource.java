package de.videosprechstunde.appointment.schedule;

import de.videosprechstunde.appointment.signin.Members;
import de.videosprechstunde.appointment.signin.Role;
import de.videosprechstunde.appointment.web.IfMatch;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/practice/appointments/{id}/reference")
@RolesAllowed({Role.DOCTOR_NAME, Role.STAFF_NAME, Role.PRACTICE_ADMIN_NAME})
@Tag(name = "Appointments")
class ReferenceResource {
    private final Members members;
    private final Changes changes;

    ReferenceResource(Members members, Changes changes) {
        this.members = members;
        this.changes = changes;
    }

    record Reference(String reference) {}

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Give, change or take away the number of the practice's own system",
            description = "1 to 20 digits and hyphens, or null for none; at any time, also after the consultation.")
    @APIResponse(responseCode = "204", description = "So it is, now or before")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "412", description = "changed-meanwhile; ETag tells the new version")
    @APIResponse(responseCode = "422", description = "reference-refused")
    @APIResponse(responseCode = "428", description = "precondition-required: If-Match is missing")
    public Uni<Response> refer(UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Reference wanted) {
        if (wanted == null) {
            throw new BadRequestException();
        }
        String text = wanted.reference();
        if (text != null && !PracticeReference.isUsable(text)) {
            return Uni.createFrom().item(PracticeReference.REFUSED.response());
        }
        PracticeReference reference = text == null ? null : new PracticeReference(text);
        return changes.refer(members.current(), id, new IfMatch(ifMatch), reference)
                .map(change -> change instanceof Change.Done(var appointment, var overlaps)
                        ? Response.noContent()
                                .tag(IfMatch.tag(appointment.version))
                                .build()
                        : ChangeRefusals.of(change));
    }
}
