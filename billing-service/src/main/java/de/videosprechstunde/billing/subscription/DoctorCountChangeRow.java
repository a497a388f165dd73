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

    int difference;

    /** On the first day, as planned when the change was recorded. */
    @Column(name = "doctor_count")
    int doctorCount;

    @Column(name = "effective_on")
    LocalDate effectiveOn;

    /** Null unless it needed notice. */
    @Column(name = "received_on")
    LocalDate receivedOn;

    @Column(name = "recorded_at")
    Instant recordedAt;

    /** The latest change. */
    static DoctorCountChangeRow of(Subscription subscription, LocalDate receivedOn, Instant now) {
        var change = subscription.lastChange();
        var row = new DoctorCountChangeRow();
        row.practiceId = subscription.practiceId();
        row.revision = subscription.revision();
        row.difference = change.difference();
        row.doctorCount = subscription.countOn(change.effectiveOn());
        row.effectiveOn = change.effectiveOn();
        row.receivedOn = receivedOn;
        row.recordedAt = now;
        return row;
    }

    DoctorCountChange change() {
        return new DoctorCountChange(effectiveOn, difference);
    }
}
