package de.videosprechstunde.appointment.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AllowanceTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 24);
    private static final LocalDate LAST = LocalDate.of(2027, 3, 31);

    @Test
    void theFirstAndTheLastDayAreIncluded() {
        Allowance allowance = new Allowance(1L, 2, FIRST, LAST);
        assertEquals(AllowanceState.NONE, allowance.on(FIRST.minusDays(1)));
        assertEquals(AllowanceState.ACTIVE, allowance.on(FIRST));
        assertEquals(AllowanceState.ACTIVE, allowance.on(LAST));
        assertEquals(AllowanceState.OVER, allowance.on(LAST.plusDays(1)));
    }

    @Test
    void anOpenEndedBookingNeverEnds() {
        assertEquals(AllowanceState.ACTIVE, new Allowance(1L, 2, FIRST, null).on(LocalDate.of(2099, 1, 1)));
    }

    @Test
    void withoutABookingNobodyIsActivated() {
        assertEquals(new Activation.NotBooked(), new Practice().activationOn(FIRST, 0));
    }

    @Test
    void aPlaceIsGivenWhileOneIsFree() {
        Allowance two = new Allowance(1L, 2, FIRST, null);
        assertEquals(new Activation.Activated(), two.activationOn(FIRST, 1));
        assertEquals(new Activation.AllPlacesTaken(2), two.activationOn(FIRST, 2));
    }

    @Test
    void aLoweredNumberOnlyRefusesNewOnes() {
        assertEquals(new Activation.AllPlacesTaken(1), new Allowance(2L, 1, FIRST, null).activationOn(FIRST, 2));
    }

    @Test
    void beforeTheFirstAndAfterTheLastDayTheRefusalNamesIt() {
        Allowance allowance = new Allowance(1L, 2, FIRST, LAST);
        assertEquals(new Activation.NotBookedYet(FIRST), allowance.activationOn(FIRST.minusDays(1), 0));
        assertEquals(new Activation.BookingOver(LAST), allowance.activationOn(LAST.plusDays(1), 0));
    }

    @Test
    void onlyAHigherRevisionReplacesWhatIsKnown() {
        Practice practice = new Practice();
        practice.take(new Allowance(2L, 5, FIRST, null));
        practice.take(new Allowance(1L, 1, FIRST, null));
        practice.take(new Allowance(2L, 1, FIRST, null));
        assertEquals(5, practice.booked().orElseThrow().doctorCount());
        practice.take(new Allowance(3L, 1, FIRST, null));
        assertEquals(1, practice.booked().orElseThrow().doctorCount());
    }

    @Test
    void impossibleSnapshotsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Allowance(0L, 2, FIRST, null));
        assertThrows(IllegalArgumentException.class, () -> new Allowance(1L, -1, FIRST, null));
        assertThrows(NullPointerException.class, () -> new Allowance(1L, 2, null, null));
    }

    @Test
    void aTelephoneNumberCanBeDialled() {
        assertTrue(new PracticeName("Praxis am Park", "+49 30 5550100").isUsable());
        assertTrue(new PracticeName(" Praxis ", "030/5550-100").isUsable());
        assertFalse(new PracticeName("Praxis", "ruf mich an").isUsable());
        assertFalse(new PracticeName("Praxis", "javascript:alert(1)").isUsable());
        assertFalse(new PracticeName("", "+49 30 5550100").isUsable());
        assertFalse(new PracticeName(null, null).isUsable());
        assertFalse(new PracticeName("x".repeat(121), "+49 30 5550100").isUsable());
        assertFalse(new PracticeName("a\nb", "+49 30 5550100").isUsable());
    }
}
