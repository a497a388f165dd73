package de.videosprechstunde.appointment.inbox;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;

/** Reads events as strictly as the contracts are written: every property there, none besides. */
@Singleton
class EventReader {
    private final ObjectMapper json;

    EventReader(ObjectMapper json) {
        this.json = json;
    }

    /** Empty if the bytes are no such event. */
    <E extends Event> Optional<E> read(byte[] payload, Class<E> type) {
        if (payload == null) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(json.readerFor(type)
                    .with(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .readValue(payload));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
