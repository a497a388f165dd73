package de.videosprechstunde.appointment.feed;

import de.videosprechstunde.appointment.practice.Doctor;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The one address under which a doctor's calendar can be read, as its hash; written by statements in {@link CalendarFeeds}. */
@Entity
@Table(name = "calendar_feed")
class CalendarFeed {
    @Id
    @Column(name = "doctor_id")
    UUID doctorId;

    @OneToOne(fetch = FetchType.EAGER)
    @MapsId
    @JoinColumn(name = "doctor_id")
    Doctor doctor;

    @Column(name = "token_hash")
    byte[] hash;

    @Column(name = "issued_at")
    Instant issuedAt;
}
