package de.videosprechstunde.appointment.fhir;

import de.videosprechstunde.appointment.web.Problem;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Whoever refuses a question below {@code /api/fhir}, practice systems read an OperationOutcome. It is written without HAPI,
 * which takes its time when it is first needed: refusals come on the threads that wait for nobody.
 */
class FhirRefusals {
    @ServerResponseFilter
    public void asOutcome(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Problem problem
                && request.getUriInfo().getPath().startsWith("/api/fhir")) {
            response.setEntity(outcome(problem), null, MediaType.valueOf(FhirDocuments.MEDIA_TYPE));
        }
    }

    private static String outcome(Problem problem) {
        JsonObject issue = new JsonObject()
                .put("severity", "error")
                .put("code", issueType(problem.status()))
                .put("diagnostics", problem.detail());
        return new JsonObject()
                .put("resourceType", "OperationOutcome")
                .put("issue", new JsonArray().add(issue))
                .encode();
    }

    /** Of the value set issue-type. */
    private static String issueType(int status) {
        return switch (status) {
            case 400 -> "invalid";
            case 401 -> "login";
            case 403 -> "forbidden";
            case 404 -> "not-found";
            case 405, 406, 415 -> "not-supported";
            case 503 -> "transient";
            default -> "processing";
        };
    }
}
