package de.videosprechstunde.billing.statement;

import de.videosprechstunde.billing.web.Problem;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path(BankFileResource.PATH)
@RolesAllowed("billing")
@Tag(name = "Bank files", description = "Statements and status reports of the bank")
@APIResponse(
        responseCode = "401",
        description = "not-signed-in: no valid token",
        content = @Content(schema = @Schema(implementation = Problem.class)))
@APIResponse(responseCode = "403", description = "not-allowed: the token lacks the role billing")
class BankFileResource {

    static final String PATH = "/billing/bank-files";

    private final BankFiles files;

    BankFileResource(BankFiles files) {
        this.files = files;
    }

    @POST
    @Blocking
    @Consumes({MediaType.APPLICATION_XML, MediaType.TEXT_XML, MediaType.APPLICATION_OCTET_STREAM})
    @Operation(
            summary = "Take in a file of the bank's",
            description =
                    "camt.053 and camt.054 (versions 02 and 08), pain.002 (versions 03 and 10), as XML and not zipped, up to"
                            + " 200 MB. Repeating it is harmless: the same bytes are taken in once.")
    @APIResponseSchema(value = BankFileResponse.class, responseCode = "201", responseDescription = "Taken in")
    @APIResponse(
            responseCode = "200",
            description = "Known: it was taken in before",
            content = @Content(schema = @Schema(implementation = BankFileResponse.class)))
    @APIResponse(responseCode = "413", description = "too-large")
    @APIResponse(responseCode = "422", description = "bank-file-unreadable: nothing of it was taken in")
    public Response take(InputStream file) {
        return switch (files.take(file)) {
            case Intake.Taken(var sha256, var reading) ->
                Response.status(Response.Status.CREATED)
                        .entity(BankFileResponse.of(sha256, reading))
                        .build();
            case Intake.Known(var sha256) ->
                Response.ok(BankFileResponse.known(sha256)).build();
            case Intake.Refused(var why) ->
                Problem.of("bank-file-unreadable", 422, "Datei nicht lesbar", why.german())
                        .response();
        };
    }
}
