package de.videosprechstunde.appointment.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every failure becomes a problem document; what a request contained is neither repeated nor logged. */
class Problems {
    private static final Logger LOG = Logger.getLogger(Problems.class);
    private static final Problem UNREADABLE =
            Problem.malformed("Die Anfrage ist kein gültiges JSON oder hat unbekannte, fehlende oder falsche Angaben.");
    private static final Problem DEFECT = Problem.of(
            500,
            "internal",
            "Störung",
            "Das hat gerade nicht geklappt. Bitte versuchen Sie es in einer Minute noch einmal.");

    @ServerExceptionMapper
    Response refused(WebApplicationException refused) {
        Response given = refused.getResponse();
        return given.hasEntity() ? given : problem(given.getStatus()).response();
    }

    @ServerExceptionMapper({JacksonException.class, MismatchedInputException.class})
    Response unreadable() {
        return UNREADABLE.response();
    }

    @ServerExceptionMapper
    Response defect(Throwable defect) {
        LOG.error("A request failed", defect);
        return DEFECT.response();
    }

    private static Problem problem(int status) {
        return switch (status) {
            case 400 -> UNREADABLE;
            case 401 -> Problem.notSignedIn();
            case 403 -> Problem.notAllowed();
            case 404 -> Problem.notFound();
            case 405 ->
                Problem.of(405, "method-not-allowed", "So nicht möglich", "Diese Adresse kennt diese Methode nicht.");
            case 413 -> Problem.tooLarge();
            case 415 -> Problem.of(415, "json-only", "Nur JSON", "Bitte senden Sie Content-Type: application/json.");
            default -> Problem.of(status, "refused", "Abgelehnt", "Die Anfrage wurde nicht angenommen.");
        };
    }
}
