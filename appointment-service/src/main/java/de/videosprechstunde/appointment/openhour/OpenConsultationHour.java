package de.videosprechstunde.appointment.openhour;

import de.videosprechstunde.appointment.practice.Doctor;
import de.videosprechstunde.appointment.practice.Practice;
import de.videosprechstunde.appointment.schedule.PlannedTime;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/** A consultation hour without appointments: several doctors of the practice draw from one queue. */
@Entity
@Table(name = "open_consultation_hour")
public class OpenConsultationHour {
    @Id
    UUID id;

    @ManyToOne(fetch = FetchType.EAGER, optional = false)
    Practice practice;

    @Column(name = "starts_at")
    Instant startsAt;

    @Column(name = "ends_at")
    Instant endsAt;

    @ManyToMany(fetch = FetchType.LAZY)
    @JoinTable(
            name = "open_hour_doctor",
            joinColumns = @JoinColumn(name = "hour_id"),
            inverseJoinColumns = @JoinColumn(name = "doctor_id"))
    Set<Doctor> doctors = new LinkedHashSet<>();

    protected OpenConsultationHour() {}

    OpenConsultationHour(PlannedTime.Usable time, Collection<Doctor> doctors) {
        this.id = UUID.randomUUID();
        this.practice = doctors.iterator().next().practice();
        this.startsAt = time.startsAt();
        this.endsAt = time.endsAt();
        this.doctors.addAll(doctors);
    }
}
