package de.videosprechstunde.appointment.schedule;

import de.videosprechstunde.appointment.practice.Doctor;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.annotations.Formula;

/** A planned consultation of one doctor with one patient, of whom nothing is known here. */
@Entity
public class Appointment {
    @Id
    UUID id;

    @Column(name = "practice_id")
    UUID practiceId;

    @ManyToOne(fetch = FetchType.EAGER, optional = false)
    @JoinColumn(name = "doctor_id")
    Doctor doctor;

    UUID room;

    @Column(name = "starts_at")
    Instant startsAt;

    @Column(name = "ends_at")
    Instant endsAt;

    @Column(name = "cancelled_at")
    Instant cancelledAt;

    /** How often the time was changed: calendars tell by it which of two entries is the newer one (RFC 5545, 3.8.7.4). */
    int sequence;

    @Embedded
    PracticeReference reference;

    /** Those that were made together; null: one by itself. */
    UUID series;

    @Embedded
    Visit visit;

    @Formula("exists (select 1 from dial_in_code issued where issued.appointment_id = id)")
    boolean codeIssued;

    @Version
    int version;

    protected Appointment() {}

    Appointment(Doctor doctor, PlannedTime.Usable time, PracticeReference reference, UUID series) {
        this.id = UUID.randomUUID();
        this.practiceId = doctor.practice().id();
        this.doctor = doctor;
        this.room = UUID.randomUUID();
        this.startsAt = time.startsAt();
        this.endsAt = time.endsAt();
        this.reference = reference;
        this.series = series;
    }

    public UUID id() {
        return id;
    }

    public UUID room() {
        return room;
    }

    public Doctor doctor() {
        return doctor;
    }

    public Instant startsAt() {
        return startsAt;
    }

    public Instant endsAt() {
        return endsAt;
    }

    public Visit visit() {
        return visit == null ? Visit.NONE : visit;
    }

    public int version() {
        return version;
    }

    /** The time that it has already is no change. */
    void moveTo(PlannedTime.Usable time) {
        if (!time.startsAt().equals(startsAt) || !time.endsAt().equals(endsAt)) {
            startsAt = time.startsAt();
            endsAt = time.endsAt();
            sequence++;
        }
    }

    void change(UnaryOperator<Visit> report) {
        visit = report.apply(visit());
    }

    /** What counts first: cancelled, then ended or the window closed, then what the waiting room reported. */
    public AppointmentState state(AccessWindow window, Instant now) {
        if (cancelledAt != null) {
            return AppointmentState.CANCELLED;
        }
        if (visit().endedAt() != null || window.isClosed(now)) {
            return AppointmentState.ENDED;
        }
        if (visit().startedAt() != null) {
            return AppointmentState.RUNNING;
        }
        return visit().isWaiting() ? AppointmentState.WAITING : AppointmentState.PLANNED;
    }
}
