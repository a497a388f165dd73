package de.videosprechstunde.systemtests;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.videosprechstunde.local.CannotStart;
import de.videosprechstunde.local.Installation;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Metadata is gone after three months at the latest (rule R3): a setting beyond that does not start. */
class RetentionStartIT {
    @Test
    void aPeriodAboveThreeMonthsStopsTheStart() {
        var settings = OwnInstallation.settings(EmptyFolder.inTarget("retention-too-long"))
                .withServices(Set.of("appointment-service"))
                .withDemoPractice(false)
                .withEnvironment("appointment-service", Map.of("VIDEOSPRECHSTUNDE_RETENTION_PERIOD", "P4M"));
        var refusal = assertThrows(
                CannotStart.class, () -> Installation.start(settings).close());
        assertTrue(
                refusal.getMessage().contains("videosprechstunde.retention.period")
                        && refusal.getMessage().contains("three calendar months"),
                refusal.getMessage());
    }
}
