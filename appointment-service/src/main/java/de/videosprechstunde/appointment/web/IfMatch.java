package de.videosprechstunde.appointment.web;

import jakarta.ws.rs.core.EntityTag;
import java.util.regex.Pattern;

/**
 * For which version of something a change is meant (RFC 9110, 13.1.1), so that nobody overwrites what they have not seen.
 *
 * @param header as it was sent; null if it was not
 */
public record IfMatch(String header) {
    private static final Pattern COMMA = Pattern.compile(",");

    /** What {@code If-Match} is compared with. */
    public static EntityTag tag(int version) {
        return new EntityTag(Integer.toString(version));
    }

    public boolean isMissing() {
        return header == null || header.isBlank();
    }

    /** {@code *} stands for whichever there is. Tags that are weak never match here. */
    public boolean allows(int version) {
        return COMMA.splitAsStream(header)
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || tag.equals("\"" + version + "\""));
    }
}
