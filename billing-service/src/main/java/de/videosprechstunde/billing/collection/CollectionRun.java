package de.videosprechstunde.billing.collection;

import de.videosprechstunde.billing.sepa.LeadTime;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A run on its way to the bank: frozen with its files by one person, released by another (four eyes), handed over. People are
 * told apart by their accounts' ids.
 */
record CollectionRun(CollectionOrder order, List<CollectionFile> files, State state) {

    sealed interface State {
        record Frozen(String by, Instant at) implements State {}

        record Released(String frozenBy, String by, Instant at) implements State {}

        record HandedOver(String frozenBy, String releasedBy, Instant at) implements State {}

        record Withdrawn(String by, Instant at) implements State {}
    }

    /** What comes of a step. */
    sealed interface Step {
        record Done(CollectionRun run) implements Step {}

        /** Whoever froze it has seen it already. */
        record SamePerson() implements Step {}

        /** The bank wants it earlier. The customers were told this day: another one needs another notice. */
        record TooLate(Instant deadline) implements Step {}

        record NothingToCollect() implements Step {}

        record NotInThisState(State state) implements Step {}
    }

    CollectionRun {
        Objects.requireNonNull(order);
        Objects.requireNonNull(state);
        files = List.copyOf(files);
        if (files.isEmpty()) {
            throw new IllegalArgumentException("a run without files collects nothing");
        }
    }

    /** The files are what they are from here on. */
    static Step freeze(CollectionOrder order, List<CollectionFile> files, String by, Instant now, LeadTime bank) {
        if (files.isEmpty()) {
            return new Step.NothingToCollect();
        }
        return inTime(order, now, bank, new CollectionRun(order, files, new State.Frozen(by, now)));
    }

    Step release(String by, Instant now, LeadTime bank) {
        return switch (state) {
            case State.Frozen(var frozenBy, var at) when frozenBy.equals(by) -> new Step.SamePerson();
            case State.Frozen(var frozenBy, var at) ->
                inTime(order, now, bank, new CollectionRun(order, files, new State.Released(frozenBy, by, now)));
            case State.Released r -> new Step.NotInThisState(r);
            case State.HandedOver h -> new Step.NotInThisState(h);
            case State.Withdrawn w -> new Step.NotInThisState(w);
        };
    }

    Step handOver(Instant now, LeadTime bank) {
        return state instanceof State.Released(var frozenBy, var releasedBy, var at)
                ? inTime(
                        order,
                        now,
                        bank,
                        new CollectionRun(order, files, new State.HandedOver(frozenBy, releasedBy, now)))
                : new Step.NotInThisState(state);
    }

    /** Until the bank has it, anybody may stop it; afterwards it takes a recall. */
    Step withdraw(String by, Instant now) {
        return switch (state) {
            case State.Frozen f -> new Step.Done(new CollectionRun(order, files, new State.Withdrawn(by, now)));
            case State.Released r -> new Step.Done(new CollectionRun(order, files, new State.Withdrawn(by, now)));
            case State.HandedOver h -> new Step.NotInThisState(h);
            case State.Withdrawn w -> new Step.NotInThisState(w);
        };
    }

    private static Step inTime(CollectionOrder order, Instant now, LeadTime bank, CollectionRun next) {
        return bank.isInTime(order.collectionDate(), now)
                ? new Step.Done(next)
                : new Step.TooLate(bank.deadline(order.collectionDate()));
    }
}
