package de.videosprechstunde.appointment.schedule;

import de.videosprechstunde.appointment.conduct.KeptConduct;
import de.videosprechstunde.appointment.practice.Doctor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An appointment as the practice's page reads it; times in UTC.
 *
 * @param doctor null for a place in an open hour that nobody has claimed
 * @param openHour null for an appointment
 * @param sequence how often it was moved
 * @param reference of the practice's own system, or null
 * @param series the same for those that were made together, or null
 * @param codeIssued whether there is a dial-in code: those of a series get theirs later
 * @param etag what {@code If-Match} wants to be told
 */
public record AppointmentView(
        UUID id,
        UUID room,
        DoctorName doctor,
        UUID openHour,
        boolean urgent,
        Instant startsAt,
        Instant endsAt,
        Instant opensAt,
        Instant closesAt,
        AppointmentState state,
        int sequence,
        String reference,
        UUID series,
        boolean codeIssued,
        String etag,
        List<KeptConduct> conduct) {
    public record DoctorName(UUID id, String name) {
        static DoctorName of(Doctor doctor) {
            return doctor == null ? null : new DoctorName(doctor.id(), doctor.name());
        }
    }
}
