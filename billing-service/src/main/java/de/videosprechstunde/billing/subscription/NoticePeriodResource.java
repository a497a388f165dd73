package de.videosprechstunde.billing.subscription;

import de.videosprechstunde.billing.web.Day;
import de.videosprechstunde.billing.web.Problem;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The calculator for dates: no contract is asked for, and none is touched. */
@Path("/billing/notice-period")
@RolesAllowed("billing")
@NonBlocking
@Tag(name = "Notice", description = "Three months to the end of the quarter")
@APIResponse(
        responseCode = "401",
        description = "not-signed-in: no valid token",
        content = @Content(schema = @Schema(implementation = Problem.class)))
@APIResponse(responseCode = "403", description = "not-allowed: the token lacks the role billing")
class NoticePeriodResource {

    private final Clock clock;

    NoticePeriodResource(Clock clock) {
        this.clock = clock;
    }

    @GET
    @Operation(summary = "When does a notice take effect that is received today, or on another day?")
    @APIResponseSchema(value = NoticeResponse.class, responseCode = "200", responseDescription = "The dates")
    @APIResponse(responseCode = "400", description = "malformed-request")
    public NoticeResponse effect(
            @Parameter(description = "Day of receipt, in Europe/Berlin; today when left out") @QueryParam("receivedOn")
                    Day receivedOn) {
        return NoticeResponse.on(receivedOn == null ? LocalDate.now(clock) : receivedOn.date());
    }

    @GET
    @Path("/last-day.ics")
    @Produces("text/calendar")
    @Operation(
            summary = "The last day for a notice to the end of the next quarter, for calendars",
            description = "As RFC 5545; reminds two weeks before.")
    @APIResponse(responseCode = "200", description = "An entry for the whole day")
    public Response lastDay() {
        var notice = NoticeResponse.on(LocalDate.now(clock));
        return Response.ok(NoticeCalendar.of(notice, clock.instant()), "text/calendar;charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"kuendigung.ics\"")
                .build();
    }
}
