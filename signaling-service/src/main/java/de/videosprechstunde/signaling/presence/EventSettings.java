package de.videosprechstunde.signaling.presence;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the topic of this service's events is kept. */
@ConfigMapping(prefix = "videosprechstunde.events")
interface EventSettings {

    /** Used when the topic is created; an existing topic keeps its number, or keys would change their partition. */
    @WithDefault("3")
    int partitions();

    /** Used when the topic is created: one on a single machine, three on a cluster. */
    @WithDefault("1")
    short replication();

    /** How long a closed segment is kept ({@code retention.ms}). */
    @WithDefault("7D")
    Duration retention();

    /** How long a segment stays open at most ({@code segment.ms}); its records age as long. */
    @WithDefault("1D")
    Duration segment();

    /** How many events wait here for a Kafka that is away; then the oldest presence is given up. */
    @WithDefault("10000")
    int buffer();

    /** How long a report may wait for its acknowledgement before the page is told to repeat it. */
    @WithDefault("10S")
    Duration reportPatience();
}
