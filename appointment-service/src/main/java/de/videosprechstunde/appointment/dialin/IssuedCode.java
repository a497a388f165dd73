package de.videosprechstunde.appointment.dialin;

import de.videosprechstunde.appointment.schedule.Appointment;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.util.UUID;

/** The one code of an appointment that works, as its hash. */
@Entity
@Table(name = "dial_in_code")
class IssuedCode {
    @Id
    @Column(name = "appointment_id")
    UUID appointmentId;

    @OneToOne(fetch = FetchType.EAGER)
    @MapsId
    @JoinColumn(name = "appointment_id")
    Appointment appointment;

    @Column(name = "code_hash")
    byte[] hash;
}
