package de.videosprechstunde.billing.web;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.ConnectException;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever goes wrong into a problem document. No answer repeats what was sent, nor shows a stack trace. */
class ProblemMapping {

    private static final Logger LOG = Logger.getLogger(ProblemMapping.class);

    @ServerExceptionMapper
    Response refused(WebApplicationException refusal) {
        var original = refusal.getResponse();
        if (original.getEntity() instanceof Problem) {
            return original;
        }
        if (refusal.getCause() instanceof JsonMappingException mapping) {
            return malformed(mapping);
        }
        if (original.getStatus() >= 500) {
            LOG.error("request failed", refusal);
        }
        return Problems.ofStatus(original.getStatus()).response();
    }

    @ServerExceptionMapper
    Response malformed(MismatchedInputException mismatch) {
        return malformed((JsonMappingException) mismatch);
    }

    /** RFC 9110, section 11.6.1: a 401 names the scheme. */
    @ServerExceptionMapper({AuthenticationFailedException.class, UnauthorizedException.class})
    Response notSignedIn(SecurityException refusal) {
        return Response.fromResponse(Problems.notSignedIn().response())
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper
    Response notAllowed(ForbiddenException refusal) {
        return Problems.notAllowed().response();
    }

    /** No stack trace: it is the identity provider or the database that is away, and their own alerts tell so. */
    @ServerExceptionMapper({OIDCException.class, ConnectException.class})
    Response away(Exception absence) {
        LOG.warnf("request refused: %s", absence.getMessage());
        return Problems.ofStatus(503).response();
    }

    @ServerExceptionMapper
    Response defect(Throwable defect) {
        LOG.error("request failed", defect);
        return Problems.defect().response();
    }

    private static Response malformed(JsonMappingException mismatch) {
        var detail =
                switch (mismatch) {
                    case UnrecognizedPropertyException unknown ->
                        "Die Anfrage enthält ein unbekanntes Feld. Erlaubt sind: %s."
                                .formatted(unknown.getKnownPropertyIds().stream()
                                        .map(Object::toString)
                                        .sorted()
                                        .collect(Collectors.joining(", ")));
                    case MismatchedInputException named
                    when !field(named).isEmpty() ->
                        "Das Feld %s fehlt oder hat einen falschen Wert. Wie es aussehen muss, steht unter /billing/docs."
                                .formatted(field(named));
                    default ->
                        "Die Anfrage ist kein lesbares JSON-Objekt. Wie sie aussehen muss, steht unter /billing/docs.";
                };
        return Problems.malformed(detail).response();
    }

    /** Paths of mismatches name fields of our own records only; unknown fields are another exception. */
    private static String field(MismatchedInputException mismatch) {
        return mismatch.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .filter(name -> name != null)
                .collect(Collectors.joining("."));
    }
}
