package de.videosprechstunde.billing.subscription;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A contract as it was last told; together with its changes it is the whole contract. */
@Entity
@Table(name = "subscription")
class SubscriptionRow {

    @Id
    @Column(name = "practice_id")
    UUID practiceId;

    @Column(name = "doctor_count")
    int doctorCount;

    @Column(name = "starts_on")
    LocalDate from;

    @Column(name = "ends_on")
    LocalDate until;

    /** When the number of doctors has to be told anew. */
    @Column(name = "next_change_on")
    LocalDate nextChangeOn;

    long revision;

    static SubscriptionRow of(Subscription subscription, LocalDate today) {
        var row = new SubscriptionRow();
        row.practiceId = subscription.practiceId();
        row.from = subscription.from();
        row.take(subscription, today);
        return row;
    }

    /** Takes over what may change. */
    void take(Subscription changed, LocalDate today) {
        doctorCount = changed.allowanceOn(today).doctorCount();
        until = changed.until();
        nextChangeOn = changed.nextChangeAfter(today).orElse(null);
        revision = changed.revision();
    }

    Allowance allowance() {
        return new Allowance(practiceId, doctorCount, from, until, revision);
    }

    Subscription subscription(List<DoctorCountChangeRow> changes) {
        return new Subscription(
                practiceId,
                from,
                until,
                changes.stream().map(DoctorCountChangeRow::change).toList(),
                revision);
    }
}
