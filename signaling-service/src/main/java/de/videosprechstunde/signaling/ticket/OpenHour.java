package de.videosprechstunde.signaling.ticket;

import java.util.Objects;
import java.util.UUID;

/** An open consultation hour of a practice. It has one queue, which belongs to no doctor. */
public record OpenHour(UUID practice, UUID id) implements Place {
    public OpenHour {
        Objects.requireNonNull(practice);
        Objects.requireNonNull(id);
    }
}
