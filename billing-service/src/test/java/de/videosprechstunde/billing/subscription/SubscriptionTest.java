package de.videosprechstunde.billing.subscription;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubscriptionTest {

    private static final UUID PRACTICE = UUID.fromString("0b9e3c52-43a4-4b1e-9b6d-6f1f6a5d1c10");
    private static final LocalDate TODAY = LocalDate.of(2027, 2, 28);

    @Test
    void bookingStartsToday() {
        assertEquals(new Booking.Booked(booked(2)), Subscription.book(PRACTICE, 2, TODAY, TODAY));
    }

    @Test
    void bookingStartsAtMostTwelveMonthsAhead() {
        var latest = LocalDate.of(2028, 2, 28);
        assertInstanceOf(Booking.Booked.class, Subscription.book(PRACTICE, 2, latest, TODAY));
        assertEquals(
                new Booking.StartOutOfRange(TODAY, latest), Subscription.book(PRACTICE, 2, latest.plusDays(1), TODAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-02-27", "0001-01-01", "9999-12-31", "-999999999-01-01", "+999999999-12-31"})
    void bookingForThePastOrAFarFutureIsRefused(LocalDate from) {
        assertInstanceOf(Booking.StartOutOfRange.class, Subscription.book(PRACTICE, 2, from, TODAY));
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 1001, Integer.MAX_VALUE})
    void impossibleNumbersOfDoctorsAreRefused(int count) {
        assertEquals(new Booking.DoctorCountOutOfRange(), Subscription.book(PRACTICE, count, TODAY, TODAY));
        assertEquals(new Raise.DoctorCountOutOfRange(), booked(2).raiseTo(count, TODAY, TODAY));
        assertEquals(new Reduction.DoctorCountOutOfRange(), booked(2).reduceTo(count, TODAY, TODAY));
        assertThrows(IllegalArgumentException.class, () -> new DoctorCount(count));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1000})
    void oneToAThousandDoctorsCanBeBooked(int count) {
        assertEquals(new Booking.Booked(booked(count)), Subscription.book(PRACTICE, count, TODAY, TODAY));
    }

    @Test
    void raisingIsANewRevision() {
        var raised = raised(booked(2), 3, TODAY);
        assertEquals(2, raised.revision());
        assertEquals(new Allowance(PRACTICE, 3, TODAY, null, 2), raised.allowanceOn(TODAY));
    }

    @Test
    void settingTheSameNumberChangesNothing() {
        assertEquals(new Raise.Unchanged(booked(2)), booked(2).raiseTo(2, TODAY, TODAY));
    }

    @Test
    void loweringNeedsNotice() {
        assertEquals(new Raise.LoweringNeedsNotice(2), booked(2).raiseTo(1, TODAY, TODAY));
    }

    /** CT-01 */
    @Test
    void moreDoctorsCountFromTheDayThatIsChosen() {
        var day = LocalDate.of(2027, 4, 10);
        var raised = raised(booked(2), 5, day);
        assertEquals(2, raised.countOn(day.minusDays(1)));
        assertEquals(5, raised.countOn(day));
        assertEquals(2, raised.allowanceOn(TODAY).doctorCount());
        assertEquals(Optional.of(day), raised.nextChangeAfter(TODAY));
        assertEquals(Optional.empty(), raised.nextChangeAfter(day));
    }

    /** CT-01 */
    @Test
    void moreDoctorsCanBeHadFromTodayToTwelveMonthsAhead() {
        var latest = LocalDate.of(2028, 2, 28);
        var refusal = new Raise.DayOutOfRange(TODAY, latest);
        assertEquals(refusal, booked(2).raiseTo(3, TODAY.minusDays(1), TODAY));
        assertEquals(refusal, booked(2).raiseTo(3, latest.plusDays(1), TODAY));
        assertInstanceOf(Raise.Raised.class, booked(2).raiseTo(3, latest, TODAY));
    }

    /** CT-01 */
    @Test
    void aRaiseThatWouldMeetALaterOneAboveTheLimitIsRefused() {
        var later = raised(booked(2), 1000, LocalDate.of(2027, 5, 1));
        assertEquals(new Raise.DoctorCountOutOfRange(), later.raiseTo(3, TODAY, TODAY));
    }

    @Test
    void raisingBeforeTheFirstDayCountsFromTheFirstDay() {
        var from = LocalDate.of(2027, 4, 15);
        var ahead = assertInstanceOf(Booking.Booked.class, Subscription.book(PRACTICE, 2, from, TODAY))
                .subscription();
        assertEquals(2, ahead.allowanceOn(TODAY).doctorCount());
        var raised = raised(ahead, 3, TODAY);
        assertEquals(from, raised.lastChange().effectiveOn());
        assertEquals(3, raised.allowanceOn(TODAY).doctorCount());
        assertEquals(Optional.empty(), raised.nextChangeAfter(TODAY));
    }

    /** CT-03 */
    @Test
    void fewerDoctorsCountFromTheDayAfterTheNoticePeriod() {
        var reduced = reduced(booked(5), 3, TODAY);
        assertEquals(5, reduced.countOn(LocalDate.of(2027, 6, 30)));
        assertEquals(3, reduced.countOn(LocalDate.of(2027, 7, 1)));
        assertEquals(
                new Reduction.NotLower(3, LocalDate.of(2027, 7, 1)),
                reduced.reduceTo(3, TODAY, TODAY),
                "repeated, it gives no second notice");
    }

    /** CT-03 */
    @Test
    void whoGaveNoticeForTwoOfFiveAndAddsOneMeanwhileHasFourInTheEnd() {
        var both = raised(reduced(booked(5), 3, TODAY), 6, LocalDate.of(2027, 3, 15));
        assertEquals(6, both.countOn(LocalDate.of(2027, 6, 30)));
        assertEquals(4, both.countOn(LocalDate.of(2027, 7, 1)));
    }

    /** CT-03 */
    @Test
    void noticeForTheLastDoctorIsACancellation() {
        assertEquals(new Reduction.DoctorCountOutOfRange(), booked(1).reduceTo(0, TODAY, TODAY));
    }

    /** CT-04 */
    @Test
    void afterNoticeMoreDoctorsAreWelcomeUntilTheEndWhichTheyShare() {
        var cancelled = cancelled(booked(2), TODAY);
        var end = LocalDate.of(2027, 6, 30);
        var raised = raised(cancelled, 3, end);
        assertEquals(end, raised.until());
        assertEquals(3, raised.countOn(end));
        assertEquals(0, raised.countOn(end.plusDays(1)));
        assertEquals(new Raise.Over(end), cancelled.raiseTo(3, end.plusDays(1), TODAY));
        assertEquals(new Reduction.Over(end), cancelled.reduceTo(1, TODAY, TODAY));
    }

    @Test
    void noticeTellsTheEndAheadAndNothingIsAllowedFromTheDayAfter() {
        var end = LocalDate.of(2027, 6, 30);
        var cancelled = cancelled(booked(2), TODAY);
        assertEquals(new Allowance(PRACTICE, 2, TODAY, end, 2), cancelled.allowanceOn(TODAY));
        assertEquals(Optional.of(end.plusDays(1)), cancelled.nextChangeAfter(TODAY));
        assertEquals(
                new Allowance(PRACTICE, 0, TODAY, end, 3), cancelled.moved().allowanceOn(end.plusDays(1)));
        assertEquals(Optional.empty(), cancelled.nextChangeAfter(end.plusDays(1)));
    }

    @Test
    void theFirstNoticeStaysEffective() {
        var cancelled = cancelled(booked(2), TODAY);
        var later = LocalDate.of(2027, 4, 2);
        assertEquals(new Cancellation.FirstNoticeStands(cancelled), cancelled.cancel(later, later, later));
        assertEquals(cancelled.until(), cancelled.endIfNoticeWere(later, later));
    }

    @Test
    void aNoticeThatNamesALaterEndYieldsToOneForAnEarlierEnd() {
        var named = LocalDate.of(2028, 12, 31);
        var cancelled = assertInstanceOf(Cancellation.Cancelled.class, booked(2).cancel(TODAY, named, TODAY))
                .subscription();
        assertEquals(named, cancelled.until());
        assertEquals(LocalDate.of(2027, 6, 30), cancelled(cancelled, TODAY).until());
    }

    @Test
    void whatIfChangesNothing() {
        var booked = booked(2);
        assertEquals(LocalDate.of(2030, 6, 30), booked.endIfNoticeWere(LocalDate.of(2030, 3, 31), TODAY));
        assertEquals(booked(2), booked);
    }

    @Test
    void aContractEndsWithItsFirstQuarterAtTheEarliest() {
        var from = LocalDate.of(2027, 10, 15);
        var ahead = assertInstanceOf(Booking.Booked.class, Subscription.book(PRACTICE, 2, from, TODAY))
                .subscription();
        assertEquals(LocalDate.of(2027, 12, 31), cancelled(ahead, TODAY).until());
    }

    @Test
    void aLetterIsReceivedNeitherInTheFutureNorLongerAgoThanItsEffect() {
        var earliest = LocalDate.of(2026, 10, 1);
        var refusal = new Cancellation.ReceiptOutOfRange(earliest, TODAY);
        assertEquals(refusal, booked(2).cancel(TODAY.plusDays(1), TODAY, TODAY));
        assertEquals(refusal, booked(2).cancel(earliest.minusDays(1), TODAY, TODAY));
        assertEquals(LocalDate.of(2027, 3, 31), cancelled(booked(2), earliest).until());
        assertEquals(new Reduction.ReceiptOutOfRange(earliest, TODAY), booked(2).reduceTo(1, TODAY.plusDays(1), TODAY));
    }

    @Test
    void anEndBeyondTenYearsIsRefused() {
        assertEquals(
                new Cancellation.EndOutOfRange(LocalDate.of(2037, 2, 28)),
                booked(2).cancel(TODAY, LocalDate.of(9999, 12, 31), TODAY));
    }

    @Test
    void impossibleContractsCannotBeMade() {
        var two = List.of(new DoctorCountChange(TODAY, 2));
        assertThrows(IllegalArgumentException.class, () -> new Subscription(PRACTICE, TODAY, null, two, 0));
        assertThrows(IllegalArgumentException.class, () -> new Subscription(PRACTICE, TODAY, null, List.of(), 1));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Subscription(PRACTICE, TODAY, LocalDate.of(2027, 6, 29), two, 1));
        assertThrows(IllegalArgumentException.class, () -> new Subscription(PRACTICE, TODAY.plusDays(1), null, two, 1));
    }

    private static Subscription booked(int doctors) {
        return new Subscription(PRACTICE, TODAY, null, List.of(new DoctorCountChange(TODAY, doctors)), 1);
    }

    private static Subscription raised(Subscription subscription, int doctors, LocalDate from) {
        return assertInstanceOf(Raise.Raised.class, subscription.raiseTo(doctors, from, TODAY))
                .subscription();
    }

    private static Subscription reduced(Subscription subscription, int doctors, LocalDate receivedOn) {
        return assertInstanceOf(Reduction.Reduced.class, subscription.reduceTo(doctors, receivedOn, TODAY))
                .subscription();
    }

    private static Subscription cancelled(Subscription subscription, LocalDate receivedOn) {
        return assertInstanceOf(Cancellation.Cancelled.class, subscription.cancel(receivedOn, receivedOn, TODAY))
                .subscription();
    }
}
