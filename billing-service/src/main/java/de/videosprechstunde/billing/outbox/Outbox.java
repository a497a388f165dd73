package de.videosprechstunde.billing.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Clock;

/**
 * Where events wait for Kafka. They are written in the transaction of the change they tell of: either both happen or
 * neither.
 */
@ApplicationScoped
public class Outbox {

    private final ObjectMapper json;
    private final Clock clock;

    Outbox(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /**
     * Appends an event within the caller's transaction. Events of one key leave in the order in which they were
     * appended, provided that the caller holds a lock on what the key names.
     */
    public Uni<Void> append(String key, Object event) {
        var row = new OutboxRow();
        row.key = key;
        row.payload = write(event);
        row.createdAt = clock.instant();
        return Panache.getSession().chain(session -> session.persist(row));
    }

    private String write(Object event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
