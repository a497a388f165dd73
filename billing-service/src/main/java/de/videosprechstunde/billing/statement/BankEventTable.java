package de.videosprechstunde.billing.statement;

import de.videosprechstunde.billing.sepa.EndToEndId;
import de.videosprechstunde.billing.sepa.MandateReference;
import de.videosprechstunde.billing.statement.BankEvent.Returned;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;

/** Writes events as they are told, in batches, in the caller's transaction. */
final class BankEventTable implements AutoCloseable {

    private static final int BATCH = 500;

    private final PreparedStatement insert;
    private final String sha256;
    private long position;

    BankEventTable(Connection connection, String sha256) throws SQLException {
        this.sha256 = sha256;
        insert = connection.prepareStatement(
                "insert into bank_event (sha256, position, what, statement, entry, detail, cents, original_cents,"
                        + " charges_cents, reason, end_to_end_id, mandate_reference, payment_id, message_id, account, booked_on,"
                        + " value_on, bank_reference, payer, remittance)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    }

    void add(BankEvent event) throws SQLException {
        switch (event) {
            case BankEvent.Received(var place, var booking, var cents) ->
                add("RECEIVED", place, booking, cents, Optional.empty(), "");
            case BankEvent.Paid(var place, var booking, var cents) ->
                add("PAID", place, booking, cents, Optional.empty(), "");
            case BankEvent.ReturnedDebit(var place, var booking, var cents, var returned, var reason) ->
                add("RETURNED", place, booking, cents, returned, reason);
            case BankEvent.RejectedDebit(var place, var references, var reason) ->
                add("REJECTED", place, Booking.of(references), null, Optional.empty(), reason);
            case BankEvent.FileStatus(var place, var references, var status, var reason) ->
                add("STATUS", place, Booking.of(references), null, Optional.empty(), (status + " " + reason).strip());
            case BankEvent.Unclear(var place, var references, var why) ->
                add("UNCLEAR", place, Booking.of(references), null, Optional.empty(), why.name());
        }
    }

    private void add(
            String what, BankEvent.Place place, Booking booking, Long cents, Optional<Returned> returned, String reason)
            throws SQLException {
        var references = booking.references();
        insert.setString(1, sha256);
        insert.setLong(2, ++position);
        insert.setString(3, what);
        insert.setString(4, place.statement());
        insert.setLong(5, place.entry());
        insert.setLong(6, place.detail());
        insert.setObject(7, cents, Types.BIGINT);
        insert.setObject(8, returned.map(Returned::originalCents).orElse(null), Types.BIGINT);
        insert.setObject(9, returned.map(Returned::chargesCents).orElse(null), Types.BIGINT);
        insert.setString(10, reason);
        insert.setString(11, references.endToEndId().map(EndToEndId::value).orElse(null));
        insert.setString(12, references.mandate().map(MandateReference::value).orElse(null));
        insert.setString(13, references.paymentId());
        insert.setString(14, references.messageId());
        insert.setString(15, booking.account());
        insert.setObject(16, booking.bookedOn().orElse(null), Types.DATE);
        insert.setObject(17, booking.valueOn().orElse(null), Types.DATE);
        insert.setString(18, booking.bankReference());
        insert.setString(19, booking.payer());
        insert.setString(20, booking.remittance());
        insert.addBatch();
        if (position % BATCH == 0) {
            insert.executeBatch();
        }
    }

    void flush() throws SQLException {
        insert.executeBatch();
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }
}
