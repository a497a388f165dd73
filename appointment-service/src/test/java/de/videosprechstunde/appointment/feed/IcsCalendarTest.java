package de.videosprechstunde.appointment.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IcsCalendarTest {
    @BeforeAll
    static void ofTimeZonesOnlyTheCalendarsOwn() {
        System.setProperty("net.fortuna.ical4j.timezone.update.enabled", "false");
        System.setProperty("net.fortuna.ical4j.timezone.cache.impl", "net.fortuna.ical4j.util.MapTimeZoneCache");
    }

    /** Summer, winter, and the four hours around each change of the clocks. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-07-01T08:00:00Z",
                "2026-12-01T08:00:00Z",
                "2027-03-28T00:30:00Z",
                "2027-03-28T01:30:00Z",
                "2026-10-25T00:30:00Z",
                "2026-10-25T01:30:00Z"
            })
    void theMomentIsTheSameAfterReading(Instant start) throws Exception {
        Instant end = start.plusSeconds(900);
        String written =
                IcsCalendar.of(List.of(new IcsCalendar.Event(UUID.randomUUID(), start, end, 0, false)), Instant.EPOCH);
        VEvent read = new CalendarBuilder()
                .build(new StringReader(written))
                .<VEvent>getComponents(Component.VEVENT)
                .getFirst();
        assertEquals(start, Instant.from(read.getDateTimeStart().getDate()));
        assertEquals(end, Instant.from(read.getDateTimeEnd().getDate()));
    }

    /** RFC 5545, 3.1: at most 75 octets, ended by CRLF. */
    @Test
    void noLineHasToBeFolded() {
        String written = IcsCalendar.of(
                List.of(new IcsCalendar.Event(UUID.randomUUID(), Instant.EPOCH, Instant.now(), 9_999, true)),
                Instant.now());
        assertTrue(written.endsWith("END:VCALENDAR\r\n"));
        assertTrue(written.lines().allMatch(line -> line.length() <= 75));
        assertEquals(
                written.length(),
                written.replace("\r\n", "\n").length() + written.lines().count());
    }
}
