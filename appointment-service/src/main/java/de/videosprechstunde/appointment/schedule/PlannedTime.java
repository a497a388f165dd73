package de.videosprechstunde.appointment.schedule;

import de.videosprechstunde.appointment.calendar.Berlin;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/** What becomes of a day, a Berlin time and a duration that somebody plans with. */
public sealed interface PlannedTime {
    int SHORTEST_MINUTES = 5;
    int LONGEST_MINUTES = 240;
    int MONTHS_AHEAD = 12;

    record Usable(Instant startsAt, Instant endsAt) implements PlannedTime {}

    /** In the night in which summer time begins there is no such time. */
    record LeftOut() implements PlannedTime {}

    record DurationOutOfRange() implements PlannedTime {}

    record AlreadyOver() implements PlannedTime {}

    record TooFarAhead() implements PlannedTime {}

    static PlannedTime of(LocalDate day, LocalTime time, int minutes, Instant now) {
        if (minutes < SHORTEST_MINUTES || minutes > LONGEST_MINUTES) {
            return new DurationOutOfRange();
        }
        LocalDate today = Berlin.dayOf(now);
        if (day.isAfter(today.plusMonths(MONTHS_AHEAD))) {
            return new TooFarAhead();
        }
        if (day.isBefore(today.minusDays(1))) {
            return new AlreadyOver();
        }
        Optional<Instant> start = Berlin.instantOf(day, time);
        if (start.isEmpty()) {
            return new LeftOut();
        }
        Instant end = start.get().plus(Duration.ofMinutes(minutes));
        return end.isAfter(now) ? new Usable(start.get(), end) : new AlreadyOver();
    }
}
