package de.videosprechstunde.appointment.practice;

import de.videosprechstunde.appointment.signin.Member;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/**
 * A doctor of a practice; active ones take one of the booked places and hold consultations. Only what changed is written:
 * the place is the administrator's to give, the name comes with the doctor's own sign-in, and both may happen at once.
 */
@Entity
@DynamicUpdate
public class Doctor {
    @Id
    UUID id;

    @ManyToOne(fetch = FetchType.EAGER)
    Practice practice;

    String subject;
    String name;
    boolean active;

    /** The last sign-in, or when the place was last given or taken. */
    @Column(name = "used_at")
    Instant usedAt;

    protected Doctor() {}

    public UUID id() {
        return id;
    }

    public Practice practice() {
        return practice;
    }

    public String name() {
        return name;
    }

    public boolean isThe(Member member) {
        return practice.id().equals(member.practice()) && subject.equals(member.subject());
    }

    public boolean isActive() {
        return active;
    }

    void activate(boolean wanted, Instant now) {
        active = wanted;
        usedAt = now;
    }
}
