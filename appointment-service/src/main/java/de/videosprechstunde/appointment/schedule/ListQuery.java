package de.videosprechstunde.appointment.schedule;

import de.videosprechstunde.appointment.calendar.Berlin;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What somebody wants to see of the list, as it was asked. */
class ListQuery {
    private static final int MOST = 200;

    @QueryParam("day")
    @Parameter(description = "A day in Europe/Berlin, instead of from and to", example = "2026-11-24")
    String day;

    @QueryParam("from")
    @Parameter(description = "First day in Europe/Berlin", example = "2026-11-23")
    String from;

    @QueryParam("to")
    @Parameter(description = "Last day, included", example = "2026-11-29")
    String to;

    @QueryParam("doctor")
    @Parameter(description = "Those of one doctor")
    String doctor;

    @QueryParam("limit")
    @Parameter(description = "1 to 200, which is also what you get without")
    String limit;

    @QueryParam("after")
    @Parameter(description = "Where to go on: 'next' of the page before")
    String after;

    /** @param doctor null: of all */
    record Range(Instant start, Instant end, UUID doctor, int limit, Cursor after) {
        Range {
            if (!start.isBefore(end) || limit < 1 || limit > MOST) {
                throw new IllegalArgumentException("Not a range.");
            }
            if (after != null
                    && (after.startsAt().isBefore(start) || !after.startsAt().isBefore(end))) {
                throw new IllegalArgumentException("Not a cursor of this range.");
            }
        }
    }

    /** @throws DateTimeException,IllegalArgumentException if something is missing or nonsense */
    Range range() {
        boolean single = day != null;
        if (single == (from != null) || single == (to != null)) {
            throw new IllegalArgumentException("Either a day, or from and to.");
        }
        LocalDate first = Berlin.day(single ? day : from);
        LocalDate last = Berlin.day(single ? day : to);
        return new Range(
                Berlin.startOf(first),
                Berlin.startOf(last.plusDays(1)),
                doctor(),
                limit == null ? MOST : Integer.parseInt(limit),
                after == null ? null : Cursor.read(after));
    }

    UUID doctor() {
        return doctor == null ? null : UUID.fromString(doctor);
    }
}
