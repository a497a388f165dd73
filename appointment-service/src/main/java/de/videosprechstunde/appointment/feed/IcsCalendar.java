package de.videosprechstunde.appointment.feed;

import de.videosprechstunde.appointment.calendar.Berlin;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;

/**
 * A calendar (RFC 5545) of times that say <em>Videosprechstunde</em> and nothing else: no patient, no practice, no reference.
 * Every value is a number, an id or a constant, so nothing has to be escaped or folded.
 */
final class IcsCalendar {
    private static final DateTimeFormatter WALL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** Since 1996; a calendar that knows the name uses its own. */
    private static final String HEAD = """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Videosprechstunde//Kalender//DE
            METHOD:PUBLISH
            NAME:Videosprechstunde
            X-WR-CALNAME:Videosprechstunde
            REFRESH-INTERVAL;VALUE=DURATION:PT15M
            BEGIN:VTIMEZONE
            TZID:Europe/Berlin
            BEGIN:DAYLIGHT
            DTSTART:19960331T020000
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0200
            TZNAME:CEST
            RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
            END:DAYLIGHT
            BEGIN:STANDARD
            DTSTART:19961027T030000
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            TZNAME:CET
            RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
            END:STANDARD
            END:VTIMEZONE
            """;

    /** @param sequence how often it was moved */
    record Event(UUID id, Instant startsAt, Instant endsAt, int sequence, boolean cancelled) {}

    private IcsCalendar() {}

    static String of(List<Event> events, Instant now) {
        StringBuilder calendar = new StringBuilder(HEAD);
        events.forEach(event -> calendar.append(written(event, now)));
        return calendar.append("END:VCALENDAR\n").toString().replace("\n", "\r\n");
    }

    /** A cancellation follows every move (RFC 5545, 3.8.7.4). */
    private static String written(Event event, Instant now) {
        return """
                BEGIN:VEVENT
                UID:%s
                DTSTAMP:%s
                SEQUENCE:%d
                STATUS:%s
                %s
                %s
                SUMMARY:Videosprechstunde
                CLASS:PRIVATE
                END:VEVENT
                """.formatted(
                        event.id(),
                        UTC.format(now),
                        event.cancelled() ? event.sequence() + 1 : event.sequence(),
                        event.cancelled() ? "CANCELLED" : "CONFIRMED",
                        time("DTSTART", event.startsAt()),
                        time("DTEND", event.endsAt()));
    }

    /** In the hour that comes twice a wall clock means the first (RFC 5545, 3.3.5): the second is told in UTC. */
    private static String time(String property, Instant instant) {
        var wall = instant.atZone(Berlin.ZONE);
        return wall.withEarlierOffsetAtOverlap().toInstant().equals(instant)
                ? property + ";TZID=Europe/Berlin:" + WALL.format(wall)
                : property + ":" + UTC.format(instant);
    }
}
