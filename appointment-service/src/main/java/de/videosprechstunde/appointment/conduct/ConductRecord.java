package de.videosprechstunde.appointment.conduct;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Written by one statement in {@link ConductRecords}; read here. */
@Entity
@Table(name = "conduct_record")
public class ConductRecord {
    @Embeddable
    public record Key(
            @Column(name = "appointment_id") UUID appointment,
            @Enumerated(EnumType.STRING) Side side) {}

    @EmbeddedId
    Key id;

    @Column(name = "rules_version")
    int rulesVersion;

    @Column(name = "agreed_at")
    Instant agreedAt;

    @Column(name = "everybody_introduced")
    boolean everybodyIntroduced;

    @Column(name = "no_recording")
    boolean noRecording;

    @Column(name = "helpers_informed")
    boolean helpersInformed;

    boolean isComplete() {
        return everybodyIntroduced && noRecording && helpersInformed;
    }
}
