package de.videosprechstunde.appointment.web;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/**
 * A refusal as {@code application/problem+json} (RFC 9457).
 *
 * @param type {@code urn:videosprechstunde:problem:} and a code that stays the same
 * @param detail German, for people: what is the matter and what to do next
 * @param members further members, beside the ones of the standard
 */
@JsonPropertyOrder({"type", "title", "status", "detail"})
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @JsonAnyGetter Map<String, Object> members) {
    public static final String MEDIA_TYPE = "application/problem+json";
    private static final String TYPES = "urn:videosprechstunde:problem:";

    public static Problem of(int status, String code, String title, String detail) {
        return new Problem(TYPES + code, title, status, detail, Map.of());
    }

    public static Problem notFound() {
        return of(404, "not-found", "Nicht gefunden", "Das gibt es hier nicht oder nicht mehr.");
    }

    public static Problem malformed(String detail) {
        return of(400, "malformed-request", "Anfrage nicht verständlich", detail);
    }

    public static Problem notSignedIn() {
        return of(401, "not-signed-in", "Nicht angemeldet", "Bitte melden Sie sich an.");
    }

    public static Problem notAllowed() {
        return of(
                403,
                "not-allowed",
                "Keine Berechtigung",
                "Ihr Benutzerkonto gehört zu keiner Praxis oder darf das nicht. Bitte fragen Sie die Verwaltung Ihrer Praxis.");
    }

    /** RFC 6585, 3. */
    public static Problem preconditionRequired() {
        return of(
                428,
                "precondition-required",
                "Ohne Angabe des Stands",
                "Bitte senden Sie mit If-Match das ETag des Termins mit, den Sie ändern wollen.");
    }

    public static Problem changedMeanwhile() {
        return of(
                412,
                "changed-meanwhile",
                "Inzwischen geändert",
                "Der Termin wurde inzwischen geändert. Bitte sehen Sie sich den neuen Stand an und entscheiden Sie dann.");
    }

    static Problem lengthRequired() {
        return of(411, "length-required", "Ohne Längenangabe", "Bitte senden Sie die Anfrage mit Content-Length.");
    }

    static Problem tooLarge() {
        return of(413, "too-large", "Zu groß", "Die Anfrage ist zu groß.");
    }

    public Problem with(Map<String, Object> more) {
        return new Problem(type, title, status, detail, more);
    }

    public Response response() {
        return Response.status(status).type(MEDIA_TYPE).entity(this).build();
    }
}
