package de.videosprechstunde.billing.subscription;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The last day of receipt as a calendar entry (RFC 5545). Its lines are short enough to need no folding. */
final class NoticeCalendar {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter GERMAN_DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private NoticeCalendar() {}

    /** An entry fetched again replaces the one before: its UID is the quarter. */
    static String of(NoticeResponse notice, Instant now) {
        return """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//Videosprechstunde//Abrechnung//DE
                METHOD:PUBLISH
                BEGIN:VEVENT
                UID:kuendigung-%s@videosprechstunde
                DTSTAMP:%s
                DTSTART;VALUE=DATE:%s
                DTEND;VALUE=DATE:%s
                SUMMARY:Videosprechstunde: Kündigung zum %s
                DESCRIPTION:Letzter Tag\\, an dem sie eingehen kann.
                TRANSP:TRANSPARENT
                BEGIN:VALARM
                ACTION:DISPLAY
                DESCRIPTION:Kündigung der Videosprechstunde
                TRIGGER:-P14D
                END:VALARM
                END:VEVENT
                END:VCALENDAR
                """.formatted(
                        Quarter.of(notice.lastDayOfReceipt()),
                        UTC.format(now),
                        DAY.format(notice.lastDayOfReceipt()),
                        DAY.format(notice.lastDayOfReceipt().plusDays(1)),
                        GERMAN_DAY.format(notice.lastDay()))
                .replace("\n", "\r\n");
    }
}
