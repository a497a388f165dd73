package de.videosprechstunde.signaling.connection;

import java.nio.charset.StandardCharsets;

/** How large a message may be, in bytes of UTF-8. */
enum MessageSize {
    /** Nobody who has not shown a ticket may fill our memory. */
    BEFORE_JOINING(1024),
    /** The largest session description fits. */
    AFTER_JOINING(64 * 1024);

    private final int bytes;

    MessageSize(int bytes) {
        this.bytes = bytes;
    }

    boolean fits(String text) {
        // A character takes one to three bytes: most messages need no counting.
        return text.length() * 3L <= bytes
                || text.length() <= bytes && text.getBytes(StandardCharsets.UTF_8).length <= bytes;
    }
}
