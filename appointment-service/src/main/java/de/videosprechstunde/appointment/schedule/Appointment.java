package de.videosprechstunde.appointment.schedule;

import de.videosprechstunde.appointment.practice.Doctor;
import de.videosprechstunde.appointment.practice.Practice;
import de.videosprechstunde.appointment.signin.Member;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.annotations.Formula;

/**
 * A planned consultation of one doctor with one patient, of whom nothing is known here; or a place in an open consultation
 * hour, which is without a doctor until one claims it.
 */
@Entity
public class Appointment {
    @Id
    UUID id;

    @Column(name = "practice_id")
    UUID practiceId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "practice_id", insertable = false, updatable = false)
    Practice practice;

    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "doctor_id")
    Doctor doctor;

    @Column(name = "hour_id")
    UUID hourId;

    @Column(name = "urgent_at")
    Instant urgentAt;

    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "offered_to")
    Doctor offeredTo;

    @Formula("exists (select 1 from open_hour_doctor o join doctor d on d.id = o.doctor_id"
            + " where o.hour_id = hour_id and d.active)")
    boolean drawn;

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
        this(doctor.practice(), time.startsAt(), time.endsAt());
        this.reference = reference;
        this.series = series;
        this.doctor = doctor;
    }

    /** A place in an open consultation hour, for as long as that lasts. */
    Appointment(Practice practice, UUID hour, Instant startsAt, Instant endsAt) {
        this(practice, startsAt, endsAt);
        this.hourId = hour;
    }

    private Appointment(Practice practice, Instant startsAt, Instant endsAt) {
        this.id = UUID.randomUUID();
        this.practiceId = practice.id();
        this.practice = practice;
        this.room = UUID.randomUUID();
        this.startsAt = startsAt;
        this.endsAt = endsAt;
    }

    public UUID id() {
        return id;
    }

    public UUID room() {
        return room;
    }

    /** Fetched by those who look for it by a code. */
    public Practice practice() {
        return practice;
    }

    public UUID practiceId() {
        return practiceId;
    }

    /** Null for a place in an open hour that nobody has claimed. */
    public Doctor doctor() {
        return doctor;
    }

    public boolean isOf(Member member) {
        return doctor != null && doctor.isThe(member);
    }

    /** Whether somebody holds consultations for whom the patient would wait. */
    public boolean isReceived() {
        return doctor == null ? drawn : doctor.isActive();
    }

    /** The open hour that it is a place in; null for an appointment. */
    public UUID hourId() {
        return hourId;
    }

    public boolean isUrgent() {
        return urgentAt != null;
    }

    public void claim(Doctor claiming) {
        doctor = claiming;
    }

    public void giveBack() {
        doctor = null;
        offeredTo = null;
    }

    /** The colleague whom the patient is asked about; null: nobody. */
    public Doctor offeredTo() {
        return offeredTo;
    }

    public void offerTo(Doctor colleague) {
        offeredTo = colleague;
    }

    /** The patient has said yes or no to the offer. */
    void answerOffer(boolean agreed) {
        if (agreed) {
            doctor = offeredTo;
        }
        offeredTo = null;
    }

    /** @param since null: like the others */
    public void moveUp(Instant since) {
        urgentAt = since;
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

    public int sequence() {
        return sequence;
    }

    public Optional<PracticeReference> reference() {
        return Optional.ofNullable(reference);
    }

    /** @param other null: none */
    void refer(PracticeReference other) {
        reference = other;
    }

    public int version() {
        return version;
    }

    /** As it was when this was read. */
    public boolean codeIssued() {
        return codeIssued;
    }

    /** False if it has that time already: this is no change. */
    boolean moveTo(PlannedTime.Usable time) {
        if (time.startsAt().equals(startsAt) && time.endsAt().equals(endsAt)) {
            return false;
        }
        startsAt = time.startsAt();
        endsAt = time.endsAt();
        sequence++;
        return true;
    }

    /** Who came to the time that was is nothing that may be kept until the one that is now (R3). */
    void forgetVisit() {
        visit = null;
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
