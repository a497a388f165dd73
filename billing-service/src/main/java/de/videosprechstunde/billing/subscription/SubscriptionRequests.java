package de.videosprechstunde.billing.subscription;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What clients send. */
final class SubscriptionRequests {

    static final String EXAMPLE_PRACTICE = "0b9e3c52-43a4-4b1e-9b6d-6f1f6a5d1c10";

    private SubscriptionRequests() {}

    @Schema(name = "Booking", additionalProperties = Schema.False.class)
    record Book(
            @Schema(required = true, examples = EXAMPLE_PRACTICE)
            UUID practiceId,

            @Schema(required = true, minimum = "1", maximum = "1000", examples = "2")
            int doctorCount,

            @Schema(
                    required = true,
                    description = "First day, in Europe/Berlin: today or later, at most twelve months ahead",
                    examples = "2026-11-24")
            LocalDate from) {}

    @Schema(name = "DoctorCount", additionalProperties = Schema.False.class)
    record SetDoctorCount(
            @Schema(required = true, minimum = "1", maximum = "1000", examples = "3")
            int doctorCount) {}
}
