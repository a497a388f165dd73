package de.videosprechstunde.billing.statement;

import java.util.List;
import java.util.function.Consumer;

/** Walks through camt.053 and camt.054: accounts, their balances, their entries. */
final class CamtReader {

    private final XmlWalk xml;
    private final Consumer<BankEvent> events;
    private final List<String> warnings;
    private String messageId = "";

    CamtReader(XmlWalk xml, Consumer<BankEvent> events, List<String> warnings) {
        this.xml = xml;
        this.events = events;
        this.warnings = warnings;
    }

    /** Standing on the root element; returns the message's id. */
    String read() throws Unreadable {
        xml.children(message -> xml.children(part -> {
            switch (part) {
                case "GrpHdr" -> messageId = xml.tree().text("MsgId").orElse("");
                case "Stmt", "Ntfctn" -> readAccount();
                default -> xml.skip();
            }
        }));
        return messageId;
    }

    private void readAccount() throws Unreadable {
        var account = new AccountReader(xml, events);
        account.read();
        if (!account.addsUp()) {
            warnings.add("Auszug " + account.statement() + ": Anfangssaldo und Umsätze ergeben nicht den Endsaldo.");
        }
    }
}
