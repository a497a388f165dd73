package de.videosprechstunde.billing.subscription;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * Tells what a practice may use, as a full snapshot (contracts/events/allowance-changed.schema.json). Consumers keep
 * the highest revision of a practice, so repeating or reordering snapshots does no harm.
 *
 * @param validFrom first day, Europe/Berlin
 * @param validUntil last day, inclusive; null while there is no end
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record AllowanceChanged(
        UUID eventId,
        String type,
        int version,
        Instant occurredAt,
        UUID practiceId,
        long revision,
        int doctorCount,
        LocalDate validFrom,
        LocalDate validUntil) {

    static final String TYPE = "AllowanceChanged";
    static final int VERSION = 1;

    AllowanceChanged {
        if (!TYPE.equals(type) || version != VERSION) {
            throw new IllegalArgumentException("not " + TYPE + " version " + VERSION);
        }
        if (validUntil != null && validUntil.isBefore(validFrom)) {
            throw new IllegalArgumentException("an allowance does not end before it begins");
        }
    }

    static AllowanceChanged of(Allowance allowance, UUID eventId, Instant now) {
        return new AllowanceChanged(
                eventId,
                TYPE,
                VERSION,
                now.truncatedTo(ChronoUnit.MILLIS),
                allowance.practiceId(),
                allowance.revision(),
                allowance.doctorCount(),
                allowance.from(),
                allowance.until());
    }
}
