package de.videosprechstunde.billing.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads JSON as the documentation describes it, and nothing else: no guessing of types, no second spelling. */
@Singleton
class StrictJson implements ObjectMapperCustomizer {

    @Override
    public int priority() {
        // After Quarkus' own, which would switch some of it off again.
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        mapper.enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES);
        mapper.enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);
        mapper.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
        mapper.getFactory().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
        mapper.registerModule(new SimpleModule("strict")
                .addDeserializer(
                        LocalDate.class, new Spelled<>(LocalDate.class, "\\d{4}-\\d{2}-\\d{2}", LocalDate::parse))
                .addDeserializer(
                        UUID.class,
                        new Spelled<>(
                                UUID.class, "\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}", UUID::fromString)));
    }

    /** A string of exactly one form. */
    private static final class Spelled<T> extends FromStringDeserializer<T> {

        private final transient Pattern form;
        private final transient Function<String, T> parse;

        Spelled(Class<T> type, String form, Function<String, T> parse) {
            super(type);
            this.form = Pattern.compile(form);
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return context.reportInputMismatch(this, "not a string");
            }
            return _deserialize(json.getText(), context);
        }

        @Override
        protected T _deserialize(String text, DeserializationContext context) throws IOException {
            if (!form.matcher(text).matches()) {
                return context.reportInputMismatch(this, "not of the expected form");
            }
            try {
                return parse.apply(text);
            } catch (DateTimeException e) {
                return context.reportInputMismatch(this, "no such day");
            }
        }
    }
}
