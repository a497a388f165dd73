package de.videosprechstunde.appointment.legal;

import java.time.Period;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A period in words, as in "30 Tage nach dem Termin". */
final class GermanPeriod {
    private GermanPeriod() {}

    static String inWords(Period period) {
        return Stream.of(
                        counted((int) period.toTotalMonths(), "einen Monat", "Monate"),
                        counted(period.getDays(), "einen Tag", "Tage"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" und "));
    }

    private static String counted(int count, String one, String several) {
        return switch (count) {
            case 0 -> "";
            case 1 -> one;
            default -> count + " " + several;
        };
    }
}
