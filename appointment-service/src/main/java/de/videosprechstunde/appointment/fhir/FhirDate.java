package de.videosprechstunde.appointment.fhir;

import de.videosprechstunde.appointment.calendar.Berlin;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** The times that search parameters like {@code ge2026-11-24} leave (FHIR R4, 3.1.1.5.3): from, included, until, excluded. */
record FhirDate(Instant from, Instant until) {
    private static final FhirDate ALWAYS =
            new FhirDate(Instant.parse("1970-01-01T00:00:00Z"), Instant.parse("9999-12-31T00:00:00Z"));

    /** @throws DateTimeException,IllegalArgumentException if one of them is no such parameter */
    static FhirDate of(List<String> parameters) {
        FhirDate left = ALWAYS;
        for (String parameter : parameters) {
            FhirDate other = of(parameter);
            left = new FhirDate(
                    later(left.from, other.from), left.until.isBefore(other.until) ? left.until : other.until);
        }
        return left;
    }

    private static FhirDate of(String parameter) {
        boolean prefixed = parameter.length() > 2 && Character.isLetter(parameter.charAt(0));
        String prefix = prefixed ? parameter.substring(0, 2) : "eq";
        FhirDate meant = span(prefixed ? parameter.substring(2) : parameter);
        return switch (prefix) {
            case "eq" -> meant;
            case "ge" -> new FhirDate(meant.from, ALWAYS.until);
            case "gt" -> new FhirDate(meant.until, ALWAYS.until);
            case "lt" -> new FhirDate(ALWAYS.from, meant.from);
            case "le" -> new FhirDate(ALWAYS.from, meant.until);
            default -> throw new IllegalArgumentException("A prefix that is not understood.");
        };
    }

    /** A day is one in Europe/Berlin; a time has an offset and means its second. */
    private static FhirDate span(String value) {
        if (value.indexOf('T') < 0) {
            LocalDate day = Berlin.day(value);
            return new FhirDate(Berlin.startOf(day), Berlin.startOf(day.plusDays(1)));
        }
        Instant moment = inTheDatabase(OffsetDateTime.parse(value).toInstant());
        return new FhirDate(moment, moment.plusSeconds(1));
    }

    /** @throws IllegalArgumentException for times that are none of ours, nor always of the database */
    static Instant inTheDatabase(Instant moment) {
        if (moment.isBefore(ALWAYS.from) || moment.isAfter(ALWAYS.until)) {
            throw new IllegalArgumentException("Out of this world.");
        }
        return moment;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
