package de.videosprechstunde.billing.collection;

import de.videosprechstunde.billing.sepa.MessageId;
import de.videosprechstunde.billing.sepa.Scheme;
import de.videosprechstunde.billing.sepa.Total;
import java.nio.file.Path;

/** A file that is finished and valid, and what it must still be when it is handed over. */
record CollectionFile(MessageId messageId, Scheme scheme, Total total, Path path, long bytes, String sha256) {}
