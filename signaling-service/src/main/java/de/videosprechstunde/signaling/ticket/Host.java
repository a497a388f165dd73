package de.videosprechstunde.signaling.ticket;

import java.util.Objects;
import java.util.UUID;

/** Who invites: a doctor of a practice. Each has one waiting room. */
public record Host(UUID practice, UUID doctor) implements Place {
    public Host {
        Objects.requireNonNull(practice);
        Objects.requireNonNull(doctor);
    }
}
