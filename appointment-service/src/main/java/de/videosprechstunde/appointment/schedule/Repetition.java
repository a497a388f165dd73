package de.videosprechstunde.appointment.schedule;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * On which days something comes again. Each is counted from the first, so that a month that is too short changes only itself:
 * from the 31st of January to the 28th of February and on to the 31st of March.
 */
public record Repetition(Unit unit, int every, int count) {
    public static final int FEWEST = 2;
    public static final int MOST = 26;
    public static final int LONGEST_STEP = 12;

    public enum Unit {
        @JsonProperty("weeks")
        WEEKS,
        @JsonProperty("months")
        MONTHS
    }

    public Repetition {
        if (!isUsable(every, count)) {
            throw new IllegalArgumentException("Too many, too few, or too far between.");
        }
    }

    public static boolean isUsable(int every, int count) {
        return every >= 1 && every <= LONGEST_STEP && count >= FEWEST && count <= MOST;
    }

    public List<LocalDate> from(LocalDate first) {
        return IntStream.range(0, count)
                .mapToObj(i -> switch (unit) {
                    case WEEKS -> first.plusWeeks((long) every * i);
                    case MONTHS -> first.plusMonths((long) every * i);
                })
                .toList();
    }
}
