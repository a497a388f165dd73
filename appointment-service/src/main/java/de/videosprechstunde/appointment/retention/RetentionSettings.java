package de.videosprechstunde.appointment.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Checked when the deletion starts; also what the privacy page says. */
@ConfigMapping(prefix = "videosprechstunde.retention")
public interface RetentionSettings {
    @WithDefault("P30D")
    String period();
}
