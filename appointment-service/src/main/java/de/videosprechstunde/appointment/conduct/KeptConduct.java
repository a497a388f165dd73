package de.videosprechstunde.appointment.conduct;

import java.time.Instant;

/** The fact, as the practice reads it with the appointment. */
public record KeptConduct(Side side, int rulesVersion, Instant agreedAt, boolean complete) {
    static KeptConduct of(ConductRecord kept) {
        return new KeptConduct(kept.id.side(), kept.rulesVersion, kept.agreedAt, kept.isComplete());
    }
}
