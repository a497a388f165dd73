package de.videosprechstunde.billing.subscription;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Subscription", description = "What a practice has booked, as it stands today")
record SubscriptionResponse(
        @Schema(examples = SubscriptionRequests.EXAMPLE_PRACTICE)
        UUID practiceId,

        @Schema(description = "0 once the contract is over", examples = "2")
        int doctorCount,

        @Schema(description = "First day, in Europe/Berlin", examples = "2026-11-24")
        LocalDate from,

        @Schema(
                description = "Last day, inclusive, in Europe/Berlin; null while no notice was given",
                examples = "2027-03-31",
                nullable = true)
        LocalDate until,

        @Schema(description = "Grows with every change", examples = "1")
        long revision) {

    @Schema(name = "Subscriptions")
    record All(
            @Schema(description = "In the order of practiceId")
            List<SubscriptionResponse> subscriptions) {

        static All of(List<Allowance> all) {
            return new All(all.stream().map(SubscriptionResponse::of).toList());
        }
    }

    @Schema(name = "DoctorCountChanges", description = "How the number of doctors came and will come about")
    record Changes(
            @Schema(description = "As they were agreed, the booking first")
            List<Change> changes) {

        static Changes of(Subscription subscription) {
            return new Changes(subscription.changes().stream()
                    .map(change -> new Change(
                            change.effectiveOn(), change.difference(), subscription.countOn(change.effectiveOn())))
                    .toList());
        }
    }

    @Schema(name = "DoctorCountChange")
    record Change(
            @Schema(examples = "2027-04-01") LocalDate effectiveOn,
            @Schema(examples = "-1") int difference,

            @Schema(description = "On that day; 0 if the contract is over by then", examples = "2")
            int doctorCount) {}

    static SubscriptionResponse of(Allowance allowance) {
        return new SubscriptionResponse(
                allowance.practiceId(),
                allowance.doctorCount(),
                allowance.from(),
                allowance.until(),
                allowance.revision());
    }
}
