package de.videosprechstunde.appointment.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** An event that is true but not yet sent. */
@Entity
@Table(name = "outbox")
class OutboxEntry {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(name = "message_key")
    String key;

    String payload;

    @Column(name = "created_at")
    Instant createdAt;
}
