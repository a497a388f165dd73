package de.videosprechstunde.appointment.practice;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** What else ends when a doctor loses the place; in the same transaction. */
public interface PlaceTaken {
    Uni<Void> placeTaken(UUID doctor);
}
