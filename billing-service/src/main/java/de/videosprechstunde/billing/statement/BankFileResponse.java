package de.videosprechstunde.billing.statement;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of a file.
 *
 * @param kind null if it was known
 */
@Schema(name = "BankFile")
record BankFileResponse(
        String sha256,
        boolean known,
        @Schema(examples = "ACCOUNT_STATEMENT_08") String kind,
        String messageId,
        Long events,
        List<String> warnings) {

    static BankFileResponse of(String sha256, Reading.Read reading) {
        return new BankFileResponse(
                sha256, false, reading.kind().name(), reading.messageId(), reading.events(), reading.warnings());
    }

    static BankFileResponse known(String sha256) {
        return new BankFileResponse(sha256, true, null, null, null, List.of());
    }
}
