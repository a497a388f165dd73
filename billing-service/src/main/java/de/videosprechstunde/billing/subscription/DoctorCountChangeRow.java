package de.videosprechstunde.billing.subscription;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The history of one subscription; written once, never changed. */
@Entity
@Table(name = "doctor_count_change")
@IdClass(DoctorCountChangeRow.Key.class)
class DoctorCountChangeRow {

    record Key(UUID practiceId, long revision) implements Serializable {}

    @Id
    @Column(name = "practice_id")
    UUID practiceId;

    @Id
    long revision;

    @Column(name = "doctor_count")
    int doctorCount;

    @Column(name = "effective_on")
    LocalDate effectiveOn;

    @Column(name = "recorded_at")
    Instant recordedAt;

    static DoctorCountChangeRow of(Subscription subscription, LocalDate today, Instant now) {
        var row = new DoctorCountChangeRow();
        row.practiceId = subscription.practiceId();
        row.revision = subscription.revision();
        row.doctorCount = subscription.doctorCount().value();
        row.effectiveOn = subscription.effectiveOn(today);
        row.recordedAt = now;
        return row;
    }
}
