package de.videosprechstunde.signaling.room;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a seat is kept for somebody whose socket is gone. */
@ConfigMapping(prefix = "videosprechstunde.seats")
public interface SeatSettings {

    /** A phone that was locked or changed its network needs minutes. */
    @WithDefault("2M")
    Duration patientGrace();

    /** A reload takes seconds; another page of the doctor that watches should not wait for longer. */
    @WithDefault("15S")
    Duration doctorGrace();
}
