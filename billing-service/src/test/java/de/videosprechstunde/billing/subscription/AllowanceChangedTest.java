package de.videosprechstunde.billing.subscription;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import de.videosprechstunde.billing.Contract;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AllowanceChangedTest {

    private static final String SCHEMA = "events/allowance-changed.schema.json";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final Allowance allowance = new Allowance(
            UUID.fromString("0b9e3c52-43a4-4b1e-9b6d-6f1f6a5d1c10"), 2, LocalDate.of(2026, 11, 24), null, 3);

    @Test
    void theExampleIsWhatIsWritten() throws IOException {
        var event = AllowanceChanged.of(
                allowance,
                UUID.fromString("5f0c1d1e-7a40-4a52-9d0a-0d2f8f3f6a01"),
                Instant.parse("2026-11-24T08:15:00Z"));
        var example = Contract.read("events/examples/allowance-changed.json");
        assertEquals(JSON.readTree(example), JSON.readTree(JSON.writeValueAsString(event)));
        assertEquals(event, JSON.readValue(example, AllowanceChanged.class));
    }

    @Test
    void writtenEventsFitTheSchema() throws IOException {
        var event = AllowanceChanged.of(allowance, UUID.randomUUID(), Instant.now());
        Contract.assertValid(SCHEMA, JSON.writeValueAsString(event));
    }

    @Test
    void theEndIsToldAheadAndNothingIsAllowedAfterIt() throws IOException {
        var over = new Allowance(allowance.practiceId(), 0, allowance.from(), LocalDate.of(2027, 3, 31), 4);
        var json = JSON.writeValueAsString(AllowanceChanged.of(over, UUID.randomUUID(), Instant.now()));
        Contract.assertValid(SCHEMA, json);
        assertEquals("2027-03-31", JSON.readTree(json).get("validUntil").textValue());
        assertEquals(0, JSON.readTree(json).get("doctorCount").intValue());
    }

    @Test
    void unknownPropertiesAreRefused() throws IOException {
        var example = Contract.read("events/examples/allowance-changed.json").replaceFirst("\\{", "{\"note\": \"\",");
        assertThrows(UnrecognizedPropertyException.class, () -> JSON.readValue(example, AllowanceChanged.class));
        assertThrows(AssertionError.class, () -> Contract.assertValid(SCHEMA, example));
    }
}
