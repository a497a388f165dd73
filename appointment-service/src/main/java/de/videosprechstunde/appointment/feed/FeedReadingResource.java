package de.videosprechstunde.appointment.feed;

import de.videosprechstunde.appointment.web.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What calendar programs read, which cannot sign in: the address is the secret. */
@Path("/api/feeds")
class FeedReadingResource {
    private final CalendarFeeds feeds;

    FeedReadingResource(CalendarFeeds feeds) {
        this.feeds = feeds;
    }

    @GET
    @Path("{token}.ics")
    @Operation(summary = "A doctor's appointments as iCalendar: times only, nothing of patients")
    public Uni<Response> read(String token) {
        return feeds.calendar(new FeedToken(token))
                .map(calendar -> calendar == null
                        ? Problem.notFound().response()
                        : Response.ok(calendar, "text/calendar;charset=UTF-8")
                                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"videosprechstunde.ics\"")
                                .build());
    }
}
