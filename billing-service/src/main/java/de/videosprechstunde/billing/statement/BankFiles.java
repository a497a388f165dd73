package de.videosprechstunde.billing.statement;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HexFormat;
import javax.sql.DataSource;

/**
 * Takes in files of the bank's, on worker threads. A file is read whole, in one transaction, or leaves nothing behind; the same
 * bytes a second time, or twice at once, change nothing.
 */
@ApplicationScoped
class BankFiles {

    private final DataSource database;
    private final Clock clock;
    private final Limits limits = Limits.USUAL;

    BankFiles(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Intake take(InputStream stream) {
        try {
            var file = Files.createTempFile("bank-file-", ".xml");
            try {
                var sha256 = store(stream, file);
                return Files.size(file) > limits.bytes()
                        ? new Intake.Refused(Reading.Why.TOO_LARGE)
                        : take(file, sha256);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One byte more than is allowed is enough to know. */
    private String store(InputStream stream, Path file) throws IOException {
        var sha256 = sha256();
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), sha256)) {
            var buffer = new byte[1 << 16];
            long left = limits.bytes() + 1;
            for (int read = stream.read(buffer); read >= 0 && left > 0; read = stream.read(buffer)) {
                int kept = (int) Math.min(read, left);
                out.write(buffer, 0, kept);
                left -= kept;
            }
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    private Intake take(Path file, String sha256) throws IOException, SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var in = Files.newInputStream(file)) {
                var intake = take(connection, in, sha256, Files.size(file));
                if (intake instanceof Intake.Taken) {
                    connection.commit();
                } else {
                    connection.rollback();
                }
                return intake;
            } catch (IOException | SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private Intake take(Connection connection, InputStream in, String sha256, long bytes)
            throws IOException, SQLException {
        if (!announce(connection, sha256, bytes)) {
            return new Intake.Known(sha256);
        }
        try (var table = new BankEventTable(connection, sha256)) {
            var reading = new BankFile(limits).read(in, event -> {
                try {
                    table.add(event);
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            table.flush();
            return switch (reading) {
                case Reading.Read read -> {
                    describe(connection, sha256, read);
                    yield new Intake.Taken(sha256, read);
                }
                case Reading.Refused(var why) -> new Intake.Refused(why);
            };
        }
    }

    /** Who comes second with the same file waits here for the first, and then knows. */
    private boolean announce(Connection connection, String sha256, long bytes) throws SQLException {
        try (var insert = connection.prepareStatement("insert into bank_file (sha256, kind, message_id, bytes, events,"
                + " warnings, imported_at) values (?, '', '', ?, 0, '{}', ?) on conflict do nothing")) {
            insert.setString(1, sha256);
            insert.setLong(2, bytes);
            insert.setObject(3, clock.instant().atZone(clock.getZone()).toOffsetDateTime());
            return insert.executeUpdate() == 1;
        }
    }

    private static void describe(Connection connection, String sha256, Reading.Read read) throws SQLException {
        try (var update = connection.prepareStatement(
                "update bank_file set kind = ?, message_id = ?, events = ?, warnings = ? where sha256 = ?")) {
            update.setString(1, read.kind().name());
            update.setString(2, read.messageId());
            update.setLong(3, read.events());
            update.setArray(4, connection.createArrayOf("text", read.warnings().toArray()));
            update.setString(5, sha256);
            update.executeUpdate();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
