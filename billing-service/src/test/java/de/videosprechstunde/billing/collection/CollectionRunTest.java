package de.videosprechstunde.billing.collection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import de.videosprechstunde.billing.collection.CollectionRun.State;
import de.videosprechstunde.billing.collection.CollectionRun.Step;
import de.videosprechstunde.billing.sepa.LeadTime;
import de.videosprechstunde.billing.sepa.Scheme;
import de.videosprechstunde.billing.sepa.Total;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Four eyes, and the bank's clock (SD-08). */
class CollectionRunTest {

    /** Collected on 4 January: the bank wants it before ten on 30 December. */
    private static final Instant DEADLINE = Instant.parse("2026-12-30T09:00:00Z");

    private static final Instant IN_TIME = DEADLINE.minusSeconds(1);
    private static final List<CollectionFile> FILES = List.of(new CollectionFile(
            Items.ORDER.messageId(Scheme.CORE), Scheme.CORE, new Total(1, 100), Path.of("a.xml"), 1, "00"));

    @Test
    void oneFreezesAnotherReleasesThenItGoes() {
        var released = done(frozen().release("berta", IN_TIME, LeadTime.USUAL));
        assertEquals(new State.Released("anna", "berta", IN_TIME), released.state());
        var gone = done(released.handOver(IN_TIME, LeadTime.USUAL));
        assertEquals(new State.HandedOver("anna", "berta", IN_TIME), gone.state());
        assertEquals(FILES, gone.files());
    }

    @Test
    void whoeverFrozeItDoesNotReleaseIt() {
        assertEquals(new Step.SamePerson(), frozen().release("anna", IN_TIME, LeadTime.USUAL));
    }

    @Test
    void nothingGoesUnreleasedOrTwice() {
        assertInstanceOf(Step.NotInThisState.class, frozen().handOver(IN_TIME, LeadTime.USUAL));
        var released = done(frozen().release("berta", IN_TIME, LeadTime.USUAL));
        assertInstanceOf(Step.NotInThisState.class, released.release("carla", IN_TIME, LeadTime.USUAL));
        var gone = done(released.handOver(IN_TIME, LeadTime.USUAL));
        assertInstanceOf(Step.NotInThisState.class, gone.handOver(IN_TIME, LeadTime.USUAL));
        assertInstanceOf(Step.NotInThisState.class, gone.withdraw("anna", IN_TIME));
    }

    @Test
    void whatIsWithdrawnStaysHere() {
        for (var run : List.of(frozen(), done(frozen().release("berta", IN_TIME, LeadTime.USUAL)))) {
            var withdrawn = done(run.withdraw("carla", IN_TIME));
            assertInstanceOf(Step.NotInThisState.class, withdrawn.release("dora", IN_TIME, LeadTime.USUAL));
            assertInstanceOf(Step.NotInThisState.class, withdrawn.handOver(IN_TIME, LeadTime.USUAL));
        }
    }

    @Test
    void afterTheBanksHourNoStepIsTaken() {
        var late = new Step.TooLate(DEADLINE);
        assertEquals(late, CollectionRun.freeze(Items.ORDER, FILES, "anna", DEADLINE, LeadTime.USUAL));
        assertEquals(late, frozen().release("berta", DEADLINE, LeadTime.USUAL));
        assertEquals(
                late, done(frozen().release("berta", IN_TIME, LeadTime.USUAL)).handOver(DEADLINE, LeadTime.USUAL));
    }

    @Test
    void nothingIsFrozenWhereNothingIsDue() {
        assertEquals(
                new Step.NothingToCollect(),
                CollectionRun.freeze(Items.ORDER, List.of(), "anna", IN_TIME, LeadTime.USUAL));
    }

    private static CollectionRun frozen() {
        return done(CollectionRun.freeze(Items.ORDER, FILES, "anna", IN_TIME, LeadTime.USUAL));
    }

    private static CollectionRun done(Step step) {
        return assertInstanceOf(Step.Done.class, step).run();
    }
}
