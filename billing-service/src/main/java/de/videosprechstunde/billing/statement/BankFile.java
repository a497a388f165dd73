package de.videosprechstunde.billing.statement;

import de.videosprechstunde.billing.statement.Reading.Why;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads a file of the bank's as a stream. Events are told while it is read: keep them apart until the end has come, and
 * forget them if the file turns out to be refused.
 */
record BankFile(Limits limits) {

    private static final int LOOK_AHEAD = 4;
    private static final int WARNINGS = 20;

    Reading read(InputStream stream, Consumer<BankEvent> events) throws IOException {
        var file = new BufferedInputStream(stream, 1 << 16);
        var beginning = beginning(file);
        if (beginning.length == 0) {
            return new Reading.Refused(Why.EMPTY);
        }
        if (beginning.length > 1 && beginning[0] == 'P' && beginning[1] == 'K') {
            return new Reading.Refused(Why.ZIP);
        }
        try {
            return read(new XmlWalk(new GuardedInput(file, limits), limits), events);
        } catch (Unreadable unreadable) {
            return new Reading.Refused(unreadable.why());
        }
    }

    private static Reading read(XmlWalk xml, Consumer<BankEvent> events) throws Unreadable {
        var kind = Kind.of(xml.root()).orElseThrow(() -> new Unreadable(Why.OTHER_MESSAGE));
        if (!xml.name().equals("Document")) {
            throw new Unreadable(Why.OTHER_MESSAGE);
        }
        long[] count = {0};
        Consumer<BankEvent> counted = event -> {
            count[0]++;
            events.accept(event);
        };
        List<String> warnings = new ArrayList<>();
        var messageId =
                switch (kind) {
                    case STATUS_REPORT_03, STATUS_REPORT_10 -> new StatusReportReader(xml, counted).read();
                    case ACCOUNT_STATEMENT_02, ACCOUNT_STATEMENT_08, NOTIFICATION_02, NOTIFICATION_08 ->
                        new CamtReader(xml, counted, warnings).read();
                };
        xml.expectEnd();
        return new Reading.Read(
                kind, messageId, count[0], List.copyOf(warnings.subList(0, Math.min(WARNINGS, warnings.size()))));
    }

    private static byte[] beginning(BufferedInputStream file) throws IOException {
        file.mark(LOOK_AHEAD);
        var bytes = file.readNBytes(LOOK_AHEAD);
        file.reset();
        return bytes;
    }
}
