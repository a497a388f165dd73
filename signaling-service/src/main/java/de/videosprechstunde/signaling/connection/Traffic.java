package de.videosprechstunde.signaling.connection;

import de.videosprechstunde.signaling.protocol.ClientMessage;
import de.videosprechstunde.signaling.protocol.FailureCode;
import de.videosprechstunde.signaling.room.Rooms;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Collection;

/** Counts. No label tells one room, practice or page from another. */
@Singleton
class Traffic {

    private static final String PREFIX = "videosprechstunde.signaling.";

    private final MeterRegistry registry;

    Traffic(MeterRegistry registry, Rooms rooms) {
        this.registry = registry;
        registry.gauge(PREFIX + "patients", rooms, Rooms::patients);
    }

    void gaugeSockets(Collection<?> conversations) {
        registry.gauge(PREFIX + "sockets", conversations, Collection::size);
    }

    void count(ClientMessage message) {
        registry.counter(PREFIX + "messages", "type", message.type()).increment();
    }

    void count(FailureCode failure) {
        registry.counter(PREFIX + "failures", "code", failure.code()).increment();
    }
}
