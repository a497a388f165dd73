package de.videosprechstunde.billing.subscription;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

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

    long revision;

    static SubscriptionRow of(Subscription subscription) {
        var row = new SubscriptionRow();
        row.practiceId = subscription.practiceId();
        row.from = subscription.from();
        row.take(subscription);
        return row;
    }

    /** Takes over what may change. */
    void take(Subscription changed) {
        doctorCount = changed.doctorCount().value();
        revision = changed.revision();
    }

    Subscription subscription() {
        return new Subscription(practiceId, new DoctorCount(doctorCount), from, revision);
    }
}
