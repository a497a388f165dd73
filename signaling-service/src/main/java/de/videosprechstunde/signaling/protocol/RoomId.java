package de.videosprechstunde.signaling.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import java.util.regex.Pattern;

/** The room of one visit. There is one spelling of it: lower case, so that equal rooms are equal strings everywhere. */
public record RoomId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** @throws IllegalArgumentException if it is no lower-case UUID */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RoomId {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A room is a UUID in lower case.");
        }
    }

    public static RoomId of(UUID uuid) {
        return new RoomId(uuid.toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
