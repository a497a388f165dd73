package de.videosprechstunde.billing.subscription;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A notice that ended a contract; written once, never changed. */
@Entity
@Table(name = "cancellation")
@IdClass(DoctorCountChangeRow.Key.class)
class CancellationRow {

    @Id
    @Column(name = "practice_id")
    UUID practiceId;

    @Id
    long revision;

    @Column(name = "received_on")
    LocalDate receivedOn;

    @Column(name = "ends_on")
    LocalDate endsOn;

    @Column(name = "recorded_at")
    Instant recordedAt;

    static CancellationRow of(Subscription cancelled, LocalDate receivedOn, Instant now) {
        var row = new CancellationRow();
        row.practiceId = cancelled.practiceId();
        row.revision = cancelled.revision();
        row.receivedOn = receivedOn;
        row.endsOn = cancelled.until();
        row.recordedAt = now;
        return row;
    }
}
