package de.videosprechstunde.appointment.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import de.videosprechstunde.appointment.web.StrictMapper;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads events as the service does, without the service. */
public final class EventReading {
    private EventReading() {}

    public static <E extends Event> Optional<E> of(String json, Class<E> type) {
        return new EventReader(mapper()).read(json.getBytes(StandardCharsets.UTF_8), type);
    }

    public static ObjectNode tree(String json) throws JsonProcessingException {
        return (ObjectNode) mapper().readTree(json);
    }

    private static ObjectMapper mapper() {
        return StrictMapper.of(new ObjectMapper().registerModule(new JavaTimeModule()));
    }
}
