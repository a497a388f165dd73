package de.videosprechstunde.billing.collection;

import de.videosprechstunde.billing.sepa.Scheme;
import de.videosprechstunde.billing.sepa.Total;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Lets pass what fits and tells what does not, item by item in ascending order of the end-to-end ids; of items with the same
 * id, the first one passes. Keeps nothing but the last id and the sums.
 */
final class Screening {

    private final ItemCheck check;
    private final Consumer<ItemCheck.Unfit> refused;
    private final Map<Scheme, Total> totals = new EnumMap<>(Scheme.class);
    private String previous = "";

    Screening(ItemCheck check, Consumer<ItemCheck.Unfit> refused) {
        this.check = check;
        this.refused = refused;
    }

    Optional<Debit> screen(DueItem item) {
        return switch (check.check(item)) {
            case ItemCheck.Fit(var debit) -> inOrder(debit);
            case ItemCheck.Unfit unfit -> {
                refused.accept(unfit);
                yield Optional.empty();
            }
        };
    }

    private Optional<Debit> inOrder(Debit debit) {
        var id = debit.endToEndId().value();
        int order = id.compareTo(previous);
        if (order < 0) {
            throw new IllegalArgumentException(id + " comes after " + previous + ": items are not sorted");
        }
        if (order == 0) {
            refused.accept(new ItemCheck.Unfit(id, Set.of(Fault.DUPLICATE)));
            return Optional.empty();
        }
        previous = id;
        totals.merge(debit.scheme(), Total.NOTHING.plus(debit.amount()), (sum, one) -> sum.plus(debit.amount()));
        return Optional.of(debit);
    }

    /** What has passed so far, by scheme; a scheme without debits is not in it. */
    Map<Scheme, Total> totals() {
        return Map.copyOf(totals);
    }

    /** The debits of one scheme, as they pass. */
    Iterator<Debit> debits(Iterator<DueItem> items, Scheme scheme) {
        return new Iterator<>() {
            private Debit next;

            @Override
            public boolean hasNext() {
                while (next == null && items.hasNext()) {
                    next = screen(items.next())
                            .filter(debit -> debit.scheme() == scheme)
                            .orElse(null);
                }
                return next != null;
            }

            @Override
            public Debit next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                var debit = next;
                next = null;
                return debit;
            }
        };
    }
}
