package de.videosprechstunde.billing.statement;

import de.videosprechstunde.billing.sepa.MandateReference;
import java.util.Optional;

/** Which debit it was that came back: found by its id, or by its mandate and its amount together; never by an amount alone. */
sealed interface Match {

    /** More than that between the debit and what was booked, and no word of the bank's for what: for people to look at. */
    long LARGEST_UNEXPLAINED_FEE = 20_00;

    /** @param feeCents what was booked beyond the debit's amount */
    record Found(SentDebit debit, long feeCents) implements Match {}

    /** The id is ours, and something else does not agree with it. */
    record Contradiction(SentDebit debit) implements Match {}

    record None() implements Match {}

    static Match of(BankEvent.ReturnedDebit returned, SentDebit.Known known) {
        var references = returned.booking().references();
        var original = returned.returned().map(BankEvent.Returned::originalCents);
        if (references.endToEndId().isPresent()) {
            return references
                    .endToEndId()
                    .flatMap(known::byEndToEndId)
                    .map(debit -> compare(debit, references.mandate(), original, returned.cents()))
                    .orElseGet(None::new);
        }
        var candidates = references.mandate().stream()
                .flatMap(mandate -> known.byMandate(mandate).stream())
                .filter(debit -> original.isPresent() && debit.amount().value() == original.get())
                .toList();
        return candidates.size() == 1
                ? compare(candidates.getFirst(), references.mandate(), original, returned.cents())
                : new None();
    }

    /** A rejected debit was never booked: its id decides, and its mandate must not contradict. */
    static Match of(BankEvent.RejectedDebit rejected, SentDebit.Known known) {
        var references = rejected.references();
        return references
                .endToEndId()
                .flatMap(known::byEndToEndId)
                .<Match>map(
                        debit -> agrees(debit, references.mandate()) ? new Found(debit, 0) : new Contradiction(debit))
                .orElseGet(None::new);
    }

    private static Match compare(
            SentDebit debit, Optional<MandateReference> mandate, Optional<Long> original, long booked) {
        long sent = debit.amount().value();
        long fee = booked - sent;
        boolean fits = original.isPresent() ? original.get() == sent : fee <= LARGEST_UNEXPLAINED_FEE;
        return fits && fee >= 0 && agrees(debit, mandate) ? new Found(debit, fee) : new Contradiction(debit);
    }

    private static boolean agrees(SentDebit debit, Optional<MandateReference> mandate) {
        return mandate.isEmpty() || mandate.get().equals(debit.mandate());
    }
}
