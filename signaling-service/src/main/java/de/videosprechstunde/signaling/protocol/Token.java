package de.videosprechstunde.signaling.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** A random name that a page made up: for itself, its instance, a connection, a report. 16 to 64 characters. */
public record Token(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{16,64}");

    /** @throws IllegalArgumentException if it has another length or other characters */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Token {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A token has 16 to 64 letters, digits, underscores and hyphens.");
        }
    }
}
