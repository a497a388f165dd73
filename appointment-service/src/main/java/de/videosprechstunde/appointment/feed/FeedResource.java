package de.videosprechstunde.appointment.feed;

import de.videosprechstunde.appointment.signin.Members;
import de.videosprechstunde.appointment.signin.Role;
import de.videosprechstunde.appointment.web.Origin;
import de.videosprechstunde.appointment.web.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A doctor's own calendar address. */
@Path("/api/practice/feed")
@RolesAllowed(Role.DOCTOR_NAME)
class FeedResource {
    private final Members members;
    private final CalendarFeeds feeds;
    private final Origin origin;

    FeedResource(Members members, CalendarFeeds feeds, Origin origin) {
        this.members = members;
        this.feeds = feeds;
        this.origin = origin;
    }

    /** @param issuedAt null: there is none */
    record State(Instant issuedAt) {}

    /** @param address shown once: only its hash is kept */
    record Issued(String address) {}

    @GET
    @Operation(summary = "Since when there is an address for the doctor's calendar")
    public Uni<State> state() {
        return feeds.issuedAt(members.current()).map(State::new);
    }

    @PUT
    @Operation(summary = "Issue an address for the doctor's calendar; an earlier one ends")
    public Uni<Response> issue() {
        return feeds.issue(members.current())
                .map(token -> token == null
                        ? NOT_ACTIVE.response()
                        : Response.ok(new Issued(origin.value() + "/api/feeds/" + token.text() + ".ics"))
                                .build());
    }

    @DELETE
    @Operation(summary = "End the address of the doctor's calendar")
    public Uni<Response> revoke() {
        return feeds.revoke(members.current())
                .replaceWith(() -> Response.noContent().build());
    }

    private static final Problem NOT_ACTIVE = Problem.of(
            409,
            "doctor-not-active",
            "Nicht freigeschaltet",
            "Bitte fragen Sie die Verwaltung Ihrer Praxis, damit sie Sie freischaltet.");
}
