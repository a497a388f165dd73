package de.videosprechstunde.appointment.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Checked when the deletion starts; also what the privacy page says. */
@ConfigMapping(prefix = "videosprechstunde.retention")
public interface RetentionSettings {
    @WithDefault("P30D")
    String period();

    /** As long as appointments, unless it is set. */
    Optional<String> auditPeriod();
}
