package de.videosprechstunde.appointment.dialin;

import java.util.List;

/**
 * How well somebody who sees only the times could say which answer was which: the probability that a time of the one kind is
 * longer than one of the other (Mann and Whitney, 1947). A half is a guess. Only the order counts, so that a pause of a busy
 * machine weighs no more than any other late answer.
 */
final class TellingApart {
    private TellingApart() {}

    /** From 0, not at all, to 0.5, always. */
    static double of(List<Long> one, List<Long> other) {
        double longer = 0;
        for (long a : one) {
            for (long b : other) {
                longer += a > b ? 1 : a == b ? 0.5 : 0;
            }
        }
        return Math.abs(longer / one.size() / other.size() - 0.5);
    }

    /** How many milliseconds longer all of the one kind would have to take to be told apart. */
    static double wouldShow(List<Long> one, List<Long> other) {
        long micros = 10;
        while (of(later(one, micros), other) <= byChance(one, other)) {
            micros *= 2;
        }
        return micros / 1e3;
    }

    private static List<Long> later(List<Long> nanos, long micros) {
        return nanos.stream().map(each -> each + micros * 1_000).toList();
    }

    /** What chance alone reaches in one of thirty thousand comparisons: four standard deviations of kinds that are alike. */
    static double byChance(List<Long> one, List<Long> other) {
        double n = one.size();
        double m = other.size();
        return 4 * Math.sqrt((n + m + 1) / (12 * n * m));
    }
}
