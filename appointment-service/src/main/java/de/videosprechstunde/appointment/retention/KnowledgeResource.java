package de.videosprechstunde.appointment.retention;

import de.videosprechstunde.appointment.signin.Members;
import de.videosprechstunde.appointment.signin.Role;
import de.videosprechstunde.appointment.web.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What do you know about this appointment? (Art. 15 GDPR; whose it was, only the practice knows.) */
@Path("/api/practice/appointments")
@RolesAllowed(Role.PRACTICE_ADMIN_NAME)
class KnowledgeResource {
    /** No service starts with settings that keep a record for longer ({@code docs/events.md}). */
    private static final Duration LONGEST_IN_ANY_TOPIC = Duration.ofDays(89);

    /** There is no column, no message and no log line for any of these. */
    private static final List<String> NEVER_STORED = List.of(
            "name",
            "contact",
            "reason",
            "picture-and-sound",
            "messages-and-files",
            "dial-in-code",
            "ip-address",
            "connection");

    private final Members members;
    private final Knowledge knowledge;
    private final List<Topic> topics;

    KnowledgeResource(Members members, Knowledge knowledge, Limits limits) {
        this.members = members;
        this.knowledge = knowledge;
        this.topics = List.of(
                new Topic(
                        "videosprechstunde.appointment.events", limits.inTopic().toString()),
                new Topic("videosprechstunde.signaling.events", LONGEST_IN_ANY_TOPIC.toString()));
    }

    /** @param atMost how old a record can get (ISO 8601); of another service's topic what it could be set to at most */
    record Topic(String topic, String atMost) {}

    record Answer(UUID appointment, List<Knowledge.Kept> kept, List<Topic> topics, List<String> neverStored) {}

    @GET
    @Path("{id}/knowledge")
    @Operation(summary = "Everything that is stored about an appointment, until when, and what is never stored")
    public Uni<Response> of(UUID id) {
        return knowledge
                .of(members.current().practice(), id)
                .map(kept -> kept.isEmpty()
                        ? Problem.notFound().response()
                        : Response.ok(new Answer(id, kept, topics, NEVER_STORED))
                                .build());
    }
}
