package de.videosprechstunde.appointment.openhour;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** An open hour as the practice's page reads it; times in UTC. */
record OpenHourView(UUID id, Instant startsAt, Instant endsAt, List<DoctorName> doctors) {
    record DoctorName(UUID id, String name) {}

    static OpenHourView of(OpenConsultationHour hour) {
        return new OpenHourView(
                hour.id,
                hour.startsAt,
                hour.endsAt,
                hour.doctors.stream()
                        .map(doctor -> new DoctorName(doctor.id(), doctor.name()))
                        .sorted(Comparator.comparing(DoctorName::name))
                        .toList());
    }
}
