package de.videosprechstunde.billing.statement;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Fuzzing that ends: real forms, mutilated at random. Whatever comes, it is read or refused, and no amount is impossible. */
class MutilatedFileTest {

    private static final String[] SAMPLES = {
        "camt.053.001.08.xml", "camt.054.001.02.xml", "pain.002.001.03.xml", "pain.002.001.10.xml"
    };

    @Property(tries = 4_000)
    void everyFileIsReadOrRefused(@ForAll long seed) throws IOException {
        var random = new Random(seed);
        var bytes = BankFileTest.sample(SAMPLES[random.nextInt(SAMPLES.length)]);
        for (int changes = random.nextInt(6) + 1; changes > 0; changes--) {
            bytes = mutilated(bytes, random);
        }
        new BankFile(Limits.USUAL).read(new ByteArrayInputStream(bytes), event -> assertTrue(isPossible(event)));
    }

    private static boolean isPossible(BankEvent event) {
        return switch (event) {
            case BankEvent.Received received -> received.cents() >= 0;
            case BankEvent.Paid paid -> paid.cents() >= 0;
            case BankEvent.ReturnedDebit returned ->
                returned.cents() >= 0
                        && returned.returned()
                                .map(parts -> parts.originalCents() > 0
                                        && parts.chargesCents() >= 0
                                        && parts.originalCents() + parts.chargesCents() == returned.cents())
                                .orElse(true);
            case BankEvent.RejectedDebit rejected -> rejected.reason() != null;
            case BankEvent.FileStatus status -> !status.status().isEmpty();
            case BankEvent.Unclear unclear -> unclear.why() != null;
        };
    }

    /** A byte changed, a piece taken out, doubled, or put elsewhere. */
    private static byte[] mutilated(byte[] bytes, Random random) {
        if (bytes.length == 0) {
            return bytes;
        }
        int from = random.nextInt(bytes.length);
        int length = Math.min(random.nextInt(80), bytes.length - from);
        var result = new ByteArrayOutputStream();
        switch (random.nextInt(4)) {
            case 0 -> {
                var changed = bytes.clone();
                changed[from] = (byte) random.nextInt(256);
                return changed;
            }
            case 1 -> {
                result.write(bytes, 0, from);
                result.write(bytes, from + length, bytes.length - from - length);
            }
            case 2 -> {
                result.write(bytes, 0, from + length);
                result.write(bytes, from, bytes.length - from);
            }
            default -> {
                int to = random.nextInt(bytes.length);
                result.write(bytes, 0, to);
                result.write(bytes, from, length);
                result.write(bytes, to, bytes.length - to);
            }
        }
        return result.toByteArray();
    }
}
