package de.videosprechstunde.billing.web;

import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A refusal as the client reads it (RFC 9457, application/problem+json).
 *
 * @param type {@code urn:videosprechstunde:problem:<code>}, stable: programs decide by it
 * @param title the same for every occurrence of the type
 * @param detail for people, in German: what is the matter here, and what to do next
 */
@Schema(description = "A refusal (RFC 9457). Programs decide by `type`, people read `detail` (German).")
public record Problem(
        @Schema(examples = "urn:videosprechstunde:problem:already-booked")
        String type,

        @Schema(examples = "Bereits gebucht") String title,
        @Schema(examples = "409") int status,

        @Schema(examples = "Diese Praxis hat bereits gebucht.")
        String detail) {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPE_PREFIX = "urn:videosprechstunde:problem:";

    /** @param code in kebab case */
    public static Problem of(String code, int status, String title, String detail) {
        return new Problem(TYPE_PREFIX + code, title, status, detail);
    }

    public Response response() {
        return Response.status(status).type(MEDIA_TYPE).entity(this).build();
    }
}
