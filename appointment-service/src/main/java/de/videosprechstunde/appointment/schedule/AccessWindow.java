package de.videosprechstunde.appointment.schedule;

import java.time.Instant;

/** When a dial-in code lets somebody in: from {@code opensAt} until just before {@code closesAt}. */
public record AccessWindow(Instant opensAt, Instant closesAt) {
    public AccessWindow {
        if (!opensAt.isBefore(closesAt)) {
            throw new IllegalArgumentException("A window closes after it opens.");
        }
    }

    public boolean isNotYetOpen(Instant now) {
        return now.isBefore(opensAt);
    }

    public boolean isClosed(Instant now) {
        return !now.isBefore(closesAt);
    }
}
