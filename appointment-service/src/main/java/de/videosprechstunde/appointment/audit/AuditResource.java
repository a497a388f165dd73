package de.videosprechstunde.appointment.audit;

import de.videosprechstunde.appointment.signin.Members;
import de.videosprechstunde.appointment.signin.Role;
import de.videosprechstunde.appointment.web.Problem;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

@Path("/api/practice/audit")
@RolesAllowed(Role.PRACTICE_ADMIN_NAME)
class AuditResource {
    private static final int LARGEST_PAGE = 100;
    private static final int USUAL_PAGE = 50;

    private final Members members;
    private final AuditTrail trail;

    AuditResource(Members members, AuditTrail trail) {
        this.members = members;
        this.trail = trail;
    }

    /** @param next what to ask {@code before} for to read on; null on the last page */
    record Page(List<AuditEntryView> entries, Long next) {}

    @GET
    @WithSession
    @Operation(
            summary = "Who of the practice changed what, the newest first",
            description = "before: the value of next on the page in front. limit: 1 to 100, otherwise 50.")
    public Uni<Response> page(@QueryParam("before") String before, @QueryParam("limit") String limit) {
        try {
            long first = before == null ? Long.MAX_VALUE : Long.parseLong(before);
            int count = limit == null ? USUAL_PAGE : Integer.parseInt(limit);
            if (count < 1 || count > LARGEST_PAGE) {
                throw new NumberFormatException();
            }
            return trail.ofPractice(members.current().practice(), first, count + 1)
                    .map(entries -> Response.ok(page(entries, count)).build());
        } catch (NumberFormatException notUnderstood) {
            return Uni.createFrom()
                    .item(Problem.malformed("Bitte fragen Sie mit limit von 1 bis 100, und mit before wie in next.")
                            .response());
        }
    }

    private static Page page(List<AuditEntryView> oneMore, int count) {
        List<AuditEntryView> entries = oneMore.subList(0, Math.min(count, oneMore.size()));
        return new Page(entries, oneMore.size() > count ? entries.getLast().id() : null);
    }
}
