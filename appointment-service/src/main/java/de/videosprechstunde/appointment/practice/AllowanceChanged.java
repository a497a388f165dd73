package de.videosprechstunde.appointment.practice;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import de.videosprechstunde.appointment.inbox.Event;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** billing-service's full snapshot of what a practice has booked; see {@code contracts/events}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonTypeName("AllowanceChanged")
record AllowanceChanged(
        UUID eventId,
        int version,
        Instant occurredAt,
        UUID practiceId,
        long revision,
        int doctorCount,
        LocalDate validFrom,
        LocalDate validUntil)
        implements Event {
    AllowanceChanged {
        Event.requireVersion(1, version);
        Objects.requireNonNull(eventId);
        Event.requireWrittenAsAgreed(occurredAt);
        Objects.requireNonNull(practiceId);
        Event.requireWrittenAsAgreed(validFrom);
        if (validUntil != null) {
            Event.requireWrittenAsAgreed(validUntil);
        }
        new Allowance(revision, doctorCount, validFrom, validUntil);
    }

    Allowance snapshot() {
        return new Allowance(revision, doctorCount, validFrom, validUntil);
    }
}
