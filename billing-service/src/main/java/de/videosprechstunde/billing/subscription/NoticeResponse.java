package de.videosprechstunde.billing.subscription;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Notice", description = "What a notice brings about, if it is received on a day")
record NoticeResponse(
        @Schema(description = "Day of receipt, in Europe/Berlin", examples = "2026-11-23")
        LocalDate receivedOn,

        @Schema(description = "The contract's last day, inclusive", examples = "2027-03-31")
        LocalDate lastDay,

        @Schema(description = "The last day of receipt that has the same effect", examples = "2026-12-31")
        LocalDate lastDayOfReceipt) {

    static NoticeResponse on(LocalDate receivedOn) {
        return new NoticeResponse(
                receivedOn, NoticePeriod.lastDay(receivedOn), NoticePeriod.lastDayOfReceipt(receivedOn));
    }

    @Schema(name = "CancellationPreview", description = "What a notice to one contract would bring about")
    record Preview(
            @Schema(examples = "2026-11-23") LocalDate receivedOn,

            @Schema(description = "The contract's last day, inclusive", examples = "2027-03-31")
            LocalDate lastDay,

            @Schema(
                    description = "The last day as it stands, if notice was given already",
                    examples = "2027-03-31",
                    nullable = true)
            LocalDate standsUntil) {}
}
