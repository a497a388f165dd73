package de.videosprechstunde.signaling.protocol;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Messages as text. Reads exactly what the schemas allow, and never says what was wrong in what it read (rule R12). */
public final class Wire {

    private static final int DEEPEST = 8;

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .withCoercionConfig(
                    LogicalType.Textual, text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    private Wire() {}

    public static Reading read(String text) {
        // Jackson would also take ["ping",{}] for a message.
        if (!text.stripLeading().startsWith("{")) {
            return new Reading.Malformed();
        }
        try {
            return new Reading.Understood(MAPPER.readValue(text, ClientMessage.class));
        } catch (JsonProcessingException refused) {
            return asksForAnotherProtocol(text) ? new Reading.OtherProtocol() : new Reading.Malformed();
        }
    }

    public static String write(ServerMessage message) {
        try {
            return MAPPER.writeValueAsString(message);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException("Cannot write " + message.getClass().getSimpleName());
        }
    }

    /** Other versions may have other properties: only these two are sure to be there. */
    private static boolean asksForAnotherProtocol(String text) {
        try {
            JsonNode join = MAPPER.readTree(text);
            JsonNode protocol = join.path("protocol");
            return join.path("type").asText().equals("join")
                    && protocol.isInt()
                    && protocol.intValue() != ClientMessage.Join.PROTOCOL;
        } catch (JsonProcessingException noJson) {
            return false;
        }
    }
}
