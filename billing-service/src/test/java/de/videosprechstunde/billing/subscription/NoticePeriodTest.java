package de.videosprechstunde.billing.subscription;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticePeriodTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-06-30",
        "2026-03-30, 2026-06-30",
        "2026-03-31, 2026-06-30",
        "2026-04-01, 2026-09-30",
        "2026-06-30, 2026-09-30",
        "2026-07-01, 2026-12-31",
        "2026-07-02, 2026-12-31",
        "2026-09-30, 2026-12-31",
        "2026-10-01, 2027-03-31",
        "2026-11-23, 2027-03-31",
        "2026-12-31, 2027-03-31",
        "2027-01-01, 2027-06-30",
        "2027-01-31, 2027-06-30",
        "2027-02-28, 2027-06-30",
        "2027-09-30, 2027-12-31",
        "2027-12-31, 2028-03-31",
        "2028-01-01, 2028-06-30",
        "2028-02-29, 2028-06-30",
        "2028-03-31, 2028-06-30",
        "2028-04-01, 2028-09-30",
        "2028-09-30, 2028-12-31",
        "2028-12-31, 2029-03-31"
    })
    void noticeEndsTheContractThreeMonthsLaterWithTheQuarter(LocalDate receivedOn, LocalDate lastDay) {
        assertEquals(lastDay, NoticePeriod.lastDay(receivedOn));
    }

    /** By the clock of Berlin, to the second. */
    @ParameterizedTest
    @CsvSource({
        "2026-09-30T21:59:59Z, 2026-12-31",
        "2026-09-30T22:00:00Z, 2027-03-31",
        "2026-12-31T22:59:59Z, 2027-03-31",
        "2026-12-31T23:00:00Z, 2027-06-30",
        "2026-03-31T21:59:59Z, 2026-06-30",
        "2026-03-31T22:00:00Z, 2026-09-30"
    })
    void theDayOfReceiptIsThatOfBerlin(Instant now, LocalDate lastDay) {
        var calculator = new NoticePeriodResource(Clock.fixed(now, BERLIN));
        assertEquals(lastDay, calculator.effect(null).lastDay());
    }

    @net.jqwik.api.Property(tries = 5000)
    void itIsTheEndOfTheQuarterAfterThatOfReceipt(@ForAll("days") LocalDate receivedOn) {
        var end = NoticePeriod.lastDay(receivedOn);
        assertEquals(Quarter.of(receivedOn).next(), Quarter.of(end));
        assertEquals(Quarter.of(end.plusDays(1)), Quarter.of(end).next());
    }

    /** As the Civil Code counts (§ 188 (2), (3) BGB): the first quarter's end on or after the same day three months later. */
    @net.jqwik.api.Property(tries = 5000)
    void itIsTheFirstEndOfAQuarterThreeMonthsAfterReceipt(@ForAll("days") LocalDate receivedOn) {
        var threeMonths = receivedOn.plusMonths(3);
        var end = NoticePeriod.lastDay(receivedOn);
        assertFalse(end.isBefore(threeMonths));
        assertTrue(Quarter.of(end).previous().lastDay().isBefore(threeMonths));
    }

    @net.jqwik.api.Property(tries = 5000)
    void noNoticeComesTooLateByWaitingUntilTheLastDay(@ForAll("days") LocalDate receivedOn) {
        var lastDay = NoticePeriod.lastDayOfReceipt(receivedOn);
        assertEquals(NoticePeriod.lastDay(receivedOn), NoticePeriod.lastDay(lastDay));
        assertTrue(NoticePeriod.lastDay(lastDay.plusDays(1)).isAfter(NoticePeriod.lastDay(receivedOn)));
    }

    /** § 140 BGB: a day that is too early, or ends no quarter, is read as the next one possible. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 2026-12-31, 2027-03-31",
        "2026-11-23, 2027-03-31, 2027-03-31",
        "2026-11-23, 2027-04-01, 2027-06-30",
        "2026-11-23, 2027-12-31, 2027-12-31",
        "2026-11-23, 2028-02-29, 2028-03-31"
    })
    void aNamedDayIsReadAsTheNextPossibleEnd(LocalDate receivedOn, LocalDate named, LocalDate lastDay) {
        assertEquals(lastDay, NoticePeriod.lastDay(receivedOn, named));
    }

    @Example
    void theLastDayOfReceiptIsAnEntryForTheWholeDayWithAReminder() throws IOException, ParserException {
        var now = Instant.parse("2026-11-27T12:00:00Z");
        var notice = NoticeResponse.on(LocalDate.ofInstant(now, BERLIN));
        var text = NoticeCalendar.of(notice, now);
        var calendar = new CalendarBuilder().build(new StringReader(text));
        calendar.validate();
        var entry = calendar.getComponents(Component.VEVENT).getFirst();
        assertEquals("20261231", entry.getRequiredProperty(Property.DTSTART).getValue());
        assertEquals("20270101", entry.getRequiredProperty(Property.DTEND).getValue());
        assertEquals(
                "Videosprechstunde: Kündigung zum 31.03.2027",
                entry.getRequiredProperty(Property.SUMMARY).getValue());
        assertTrue(text.contains("TRIGGER:-P14D"));
        assertTrue(text.lines().allMatch(line -> line.length() <= 73), "lines need no folding");
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2024, 1, 1).toEpochDay(),
                        LocalDate.of(2099, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }
}
