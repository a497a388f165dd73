package de.videosprechstunde.billing.statement;

import de.videosprechstunde.billing.statement.BankEvent.Place;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Makes events of one entry. Whether its only detail stands for the whole entry is known when a second one comes or none: so
 * the first is held back. What is not booked yet will come again when it is, and makes no event.
 */
final class EntryEvents {

    private static final Node NO_DETAIL = new Node("TxDtls", "", "", List.of());

    private final long number;
    private final Consumer<BankEvent> events;
    private String statement;
    private String account;
    private Node entry;
    private Node batch = NO_DETAIL;
    private Optional<Node> first = Optional.empty();
    private long details;
    private Optional<Long> sum = Optional.of(0L);

    EntryEvents(long number, Consumer<BankEvent> events) {
        this.number = number;
        this.events = events;
    }

    /** Tells the head, once. */
    void begin(String statement, String account, Node head) {
        if (entry == null) {
            this.statement = statement;
            this.account = account;
            this.entry = head;
        }
    }

    void batch(Node found) {
        batch = new Node("TxDtls", "", "", List.of(found));
    }

    void detail(Node detail) {
        details++;
        if (details == 1) {
            first = Optional.of(detail);
            return;
        }
        first.ifPresent(held -> tell(1, held, amountOf(held)));
        first = Optional.empty();
        tell(details, detail, amountOf(detail));
    }

    /** Returns what the entry changes in the balance, in cents. */
    long end() {
        var amount = EuroCents.at(entry, "Amt");
        if (details < 2) {
            tell(details, first.orElse(batch), amount);
        } else if (isBooked() && !sum.equals(signedAmount())) {
            unclear(0, References.NONE, BankEvent.Why.SUM);
        }
        return isBooked() ? signedAmount().orElse(0L) : 0;
    }

    private Optional<Long> signedAmount() {
        return EuroCents.at(entry, "Amt")
                .flatMap(cents -> AccountReader.isCredit(entry).map(credit -> credit ? cents : -cents));
    }

    /** In version 02 a detail has no amount of its own beside those in {@code AmtDtls}. */
    private static Optional<Long> amountOf(Node detail) {
        return EuroCents.at(detail, "Amt").or(() -> EuroCents.at(detail, "AmtDtls/TxAmt/Amt"));
    }

    private String status() {
        return entry.text("Sts", "Sts/Cd").orElse("");
    }

    private boolean isBooked() {
        return status().equals("BOOK");
    }

    private void tell(long detail, Node node, Optional<Long> amount) {
        var references = References.of(node);
        var credit = AccountReader.isCredit(node).or(() -> AccountReader.isCredit(entry));
        if (status().isEmpty()) {
            unclear(detail, references, BankEvent.Why.STATUS);
        } else if (!isBooked()) {
            return;
        } else if (amount.isEmpty()) {
            sum = Optional.empty();
            unclear(detail, references, BankEvent.Why.AMOUNT);
        } else if (credit.isEmpty()) {
            sum = Optional.empty();
            unclear(detail, references, BankEvent.Why.DIRECTION);
        } else {
            long cents = amount.get();
            sum = sum.map(before -> Math.addExact(before, credit.get() ? cents : -cents));
            events.accept(event(place(detail), node, cents, credit.get()));
        }
    }

    private BankEvent event(Place place, Node detail, long cents, boolean credit) {
        var booking = Booking.of(account, entry, detail);
        if (credit) {
            return new BankEvent.Received(place, booking, cents);
        }
        return Returns.isReturn(entry, detail)
                ? new BankEvent.ReturnedDebit(
                        place, booking, cents, Returns.parts(cents, detail), Returns.reason(detail))
                : new BankEvent.Paid(place, booking, cents);
    }

    private void unclear(long detail, References references, BankEvent.Why why) {
        events.accept(new BankEvent.Unclear(place(detail), references, why));
    }

    private Place place(long detail) {
        return new Place(statement, number, detail);
    }
}
