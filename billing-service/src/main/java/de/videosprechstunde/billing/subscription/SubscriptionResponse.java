package de.videosprechstunde.billing.subscription;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Subscription", description = "What a practice has booked, as it stands now")
record SubscriptionResponse(
        @Schema(examples = SubscriptionRequests.EXAMPLE_PRACTICE)
        UUID practiceId,

        @Schema(examples = "2") int doctorCount,

        @Schema(description = "First day, in Europe/Berlin", examples = "2026-11-24")
        LocalDate from,

        @Schema(description = "Grows by one with every change", examples = "1")
        long revision) {

    @Schema(name = "Subscriptions")
    record All(
            @Schema(description = "In the order of practiceId")
            List<SubscriptionResponse> subscriptions) {

        static All of(List<Subscription> all) {
            return new All(all.stream().map(SubscriptionResponse::of).toList());
        }
    }

    static SubscriptionResponse of(Subscription subscription) {
        return new SubscriptionResponse(
                subscription.practiceId(),
                subscription.doctorCount().value(),
                subscription.from(),
                subscription.revision());
    }
}
