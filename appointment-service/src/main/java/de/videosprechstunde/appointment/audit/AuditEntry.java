package de.videosprechstunde.appointment.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Somebody did something to the doctor, practice or appointment with this id; there is no room for more. */
@Entity
@Table(name = "audit_entry")
class AuditEntry {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(name = "practice_id")
    UUID practiceId;

    @Column(name = "done_at")
    Instant doneAt;

    String role;
    String subject;
    String act;
    UUID target;
}
