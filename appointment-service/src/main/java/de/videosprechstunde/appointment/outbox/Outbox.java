package de.videosprechstunde.appointment.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Events go out if, and only if, the change that they tell of was committed. */
@ApplicationScoped
public class Outbox {
    private final ObjectMapper json;
    private final Clock clock;

    Outbox(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /** Part of the caller's transaction; events of one key keep their order. */
    public Uni<Void> add(UUID key, Object event) {
        OutboxEntry entry = new OutboxEntry();
        entry.key = key.toString();
        entry.payload = written(event);
        entry.createdAt = clock.instant();
        return Panache.getSession().chain(session -> session.persist(entry));
    }

    private String written(Object event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An event record that cannot be written", e);
        }
    }
}
