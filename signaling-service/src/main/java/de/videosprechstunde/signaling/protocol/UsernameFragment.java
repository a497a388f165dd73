package de.videosprechstunde.signaling.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** Tells one path between two browsers from the next (RFC 8839, section 5.4). Of an SDP, so it prints as nothing (rule R12). */
public record UsernameFragment(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9+/]{4,256}");

    /** @throws IllegalArgumentException if it has another length or other characters */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public UsernameFragment {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A username fragment has 4 to 256 letters, digits, + and /.");
        }
    }

    @Override
    public String toString() {
        return "UsernameFragment";
    }
}
