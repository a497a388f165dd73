package de.videosprechstunde.billing.subscription;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
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
        assertEquals(new Raise.DoctorCountOutOfRange(), booked(2).raiseTo(count));
        assertThrows(IllegalArgumentException.class, () -> new DoctorCount(count));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1000})
    void oneToAThousandDoctorsCanBeBooked(int count) {
        assertEquals(new Booking.Booked(booked(count)), Subscription.book(PRACTICE, count, TODAY, TODAY));
    }

    @Test
    void raisingIsANewRevision() {
        var raised = new Subscription(PRACTICE, new DoctorCount(3), TODAY, 2);
        assertEquals(new Raise.Raised(raised), booked(2).raiseTo(3));
    }

    @Test
    void settingTheSameNumberChangesNothing() {
        assertEquals(new Raise.Unchanged(booked(2)), booked(2).raiseTo(2));
    }

    @Test
    void loweringNeedsNotice() {
        assertEquals(
                new Raise.LoweringNeedsNotice(new DoctorCount(2)), booked(2).raiseTo(1));
    }

    @Test
    void raisingBeforeTheFirstDayCountsFromTheFirstDay() {
        assertEquals(TODAY, booked(2).effectiveOn(TODAY.minusDays(30)));
        assertEquals(TODAY.plusDays(1), booked(2).effectiveOn(TODAY.plusDays(1)));
    }

    @Test
    void revisionsCountFromOne() {
        assertThrows(IllegalArgumentException.class, () -> new Subscription(PRACTICE, new DoctorCount(1), TODAY, 0));
    }

    private static Subscription booked(int doctors) {
        return new Subscription(PRACTICE, new DoctorCount(doctors), TODAY, 1);
    }
}
