package de.videosprechstunde.billing.collection;

import de.videosprechstunde.billing.sepa.Scheme;
import de.videosprechstunde.billing.sepa.Total;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.xml.stream.XMLStreamException;

/**
 * Turns what is due into files for the bank, a file for each scheme. Items are read once to examine and to add up, before a
 * byte is written, and once more for each file. A file gets its name when it is whole, valid and on the disk: whatever stops
 * the work before leaves none.
 */
record CollectionFiles(Path folder, List<Pain008Schema> schemas) {

    private static final int BUFFER = 1 << 16;

    /** A file of ours that a schema refuses is a defect of ours: nothing is handed over. */
    static final class Invalid extends RuntimeException {
        Invalid(String messageId, String error) {
            super(messageId + " is not what the schema wants: " + error);
        }
    }

    /** @param items gives the same items in the same order each time, ascending by end-to-end id */
    List<CollectionFile> write(
            CollectionOrder order,
            LocalDate today,
            Supplier<Iterator<DueItem>> items,
            Consumer<ItemCheck.Unfit> refused)
            throws IOException {
        var check = new ItemCheck(order.collectionDate(), today);
        var totals = totals(check, items.get(), refused);
        List<CollectionFile> files = new ArrayList<>();
        for (var scheme : Scheme.values()) {
            if (totals.containsKey(scheme)) {
                var debits = new Screening(check, alreadyTold -> {}).debits(items.get(), scheme);
                files.add(write(new Pain008Writer(order, scheme, totals.get(scheme)), debits));
            }
        }
        return files;
    }

    private static Map<Scheme, Total> totals(
            ItemCheck check, Iterator<DueItem> items, Consumer<ItemCheck.Unfit> refused) {
        var screening = new Screening(check, refused);
        items.forEachRemaining(screening::screen);
        return screening.totals();
    }

    private CollectionFile write(Pain008Writer writer, Iterator<Debit> debits) throws IOException {
        var messageId = writer.order().messageId(writer.scheme());
        var unfinished = Files.createTempFile(folder, ".collection-", ".part");
        try {
            var sha256 = sha256();
            try (var out = new DigestOutputStream(
                    new BufferedOutputStream(Files.newOutputStream(unfinished), BUFFER), sha256)) {
                writer.write(debits, out);
            } catch (XMLStreamException unwritable) {
                throw new IOException(unwritable);
            }
            validate(messageId.value(), unfinished);
            var hash = HexFormat.of().formatHex(sha256.digest());
            var path = publish(unfinished, fileName(messageId.value()));
            return new CollectionFile(messageId, writer.scheme(), writer.total(), path, Files.size(path), hash);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private void validate(String messageId, Path file) throws IOException {
        for (var schema : schemas) {
            try (var in = Files.newInputStream(file)) {
                var error = schema.firstError(in);
                if (error.isPresent()) {
                    throw new Invalid(messageId, error.get());
                }
            }
        }
    }

    private Path publish(Path unfinished, String name) throws IOException {
        try (var channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        return Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    /** A message id may hold slashes and colons, a file's name not everywhere. */
    static String fileName(String messageId) {
        return messageId.replaceAll("[^A-Za-z0-9-]", "_") + ".xml";
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
