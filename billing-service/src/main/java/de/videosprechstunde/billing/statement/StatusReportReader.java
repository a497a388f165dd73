package de.videosprechstunde.billing.statement;

import de.videosprechstunde.billing.sepa.EndToEndId;
import de.videosprechstunde.billing.sepa.MandateReference;
import de.videosprechstunde.billing.statement.BankEvent.FileStatus;
import de.videosprechstunde.billing.statement.BankEvent.Place;
import de.videosprechstunde.billing.statement.BankEvent.RejectedDebit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Walks through pain.002: what the bank says of a file, of its parts, of single debits. */
final class StatusReportReader {

    private static final String REJECTED = "RJCT";

    private final XmlWalk xml;
    private final Consumer<BankEvent> events;
    private String messageId = "";
    private String originalMessageId = "";
    private long parts;

    StatusReportReader(XmlWalk xml, Consumer<BankEvent> events) {
        this.xml = xml;
        this.events = events;
    }

    /** Standing on the root element; returns the report's id. */
    String read() throws Unreadable {
        xml.children(message -> xml.children(part -> {
            switch (part) {
                case "GrpHdr" -> messageId = xml.tree().text("MsgId").orElse("");
                case "OrgnlGrpInfAndSts" -> readFile(xml.tree());
                case "OrgnlPmtInfAndSts" -> readPart();
                default -> xml.skip();
            }
        }));
        return messageId;
    }

    private void readFile(Node group) {
        originalMessageId = group.text("OrgnlMsgId").orElse("");
        tellStatus(0, "", group.text("GrpSts"), reason(group));
    }

    private void readPart() throws Unreadable {
        List<Node> head = new ArrayList<>();
        long part = ++parts;
        long[] debits = {0};
        xml.children(name -> {
            if (name.equals("TxInfAndSts")) {
                readDebit(part, ++debits[0], xml.tree(), new Node("OrgnlPmtInfAndSts", "", "", head));
            } else {
                head.add(xml.tree());
            }
        });
        var whole = new Node("OrgnlPmtInfAndSts", "", "", head);
        tellStatus(part, whole.text("OrgnlPmtInfId").orElse(""), whole.text("PmtInfSts"), reason(whole));
    }

    /** A debit without a status of its own has that of its part. */
    private void readDebit(long part, long number, Node debit, Node head) {
        var status = debit.text("TxSts").or(() -> head.text("PmtInfSts")).orElse("");
        if (status.equals(REJECTED)) {
            var reason = reason(debit);
            events.accept(new RejectedDebit(
                    new Place(messageId, part, number),
                    new References(
                            debit.text("OrgnlEndToEndId").flatMap(EndToEndId::of),
                            debit.text("OrgnlTxRef/MndtRltdInf/MndtId", "OrgnlTxRef/MndtRltdInf/DrctDbtMndt/MndtId")
                                    .flatMap(MandateReference::of),
                            head.text("OrgnlPmtInfId").orElse(""),
                            originalMessageId),
                    reason.isEmpty() ? reason(head) : reason));
        }
    }

    private void tellStatus(long part, String paymentId, Optional<String> status, String reason) {
        status.ifPresent(told -> events.accept(new FileStatus(
                new Place(messageId, part, 0),
                new References(Optional.empty(), Optional.empty(), paymentId, originalMessageId),
                told,
                reason)));
    }

    private static String reason(Node node) {
        return node.text("StsRsnInf/Rsn/Cd", "StsRsnInf/Rsn/Prtry")
                .or(() -> ReturnReason.in(node.text("StsRsnInf/AddtlInf").orElse(""))
                        .map(Enum::name))
                .orElse("");
    }
}
