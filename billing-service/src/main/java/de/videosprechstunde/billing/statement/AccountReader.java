package de.videosprechstunde.billing.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** One account's part of a statement. Of an entry no more than one detail is held at a time. */
final class AccountReader {

    private final XmlWalk xml;
    private final Consumer<BankEvent> events;
    private String statement = "";
    private String account = "";
    private Optional<Long> opening = Optional.empty();
    private Optional<Long> closing = Optional.empty();
    private long entries;
    private long booked;

    AccountReader(XmlWalk xml, Consumer<BankEvent> events) {
        this.xml = xml;
        this.events = events;
    }

    void read() throws Unreadable {
        xml.children(part -> {
            switch (part) {
                case "Id" -> statement = xml.tree().text();
                case "Acct" ->
                    account = xml.tree().text("Id/IBAN", "Id/Othr/Id").orElse("");
                case "Bal" -> readBalance(xml.tree());
                case "Ntry" -> readEntry();
                default -> xml.skip();
            }
        });
    }

    String statement() {
        return statement;
    }

    /** True, too, where the bank tells no balances. */
    boolean addsUp() {
        return opening.isEmpty() || closing.isEmpty() || opening.get() + booked == closing.get();
    }

    private void readBalance(Node balance) {
        var cents = EuroCents.at(balance, "Amt").map(amount -> isCredit(balance).orElse(true) ? amount : -amount);
        switch (balance.text("Tp/CdOrPrtry/Cd").orElse("")) {
            case "OPBD", "PRCD" -> opening = cents;
            case "CLBD" -> closing = cents;
            default -> {}
        }
    }

    /** What stands at the head of an entry comes before its details; only then can they be told one by one. */
    private void readEntry() throws Unreadable {
        List<Node> head = new ArrayList<>();
        var entry = new EntryEvents(++entries, events);
        xml.children(part -> {
            if (part.equals("NtryDtls")) {
                entry.begin(statement, account, head(head));
                xml.children(detail -> {
                    switch (detail) {
                        case "TxDtls" -> entry.detail(xml.tree());
                        case "Btch" -> entry.batch(xml.tree());
                        default -> xml.skip();
                    }
                });
            } else {
                head.add(xml.tree());
            }
        });
        entry.begin(statement, account, head(head));
        booked += entry.end();
    }

    private static Node head(List<Node> parts) {
        return new Node("Ntry", "", "", List.copyOf(parts));
    }

    static Optional<Boolean> isCredit(Node node) {
        return node.text("CdtDbtInd").flatMap(way -> switch (way) {
            case "CRDT" -> Optional.of(true);
            case "DBIT" -> Optional.of(false);
            default -> Optional.empty();
        });
    }
}
