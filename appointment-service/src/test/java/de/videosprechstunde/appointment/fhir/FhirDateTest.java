package de.videosprechstunde.appointment.fhir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FhirDateTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-24,             2026-11-23T23:00:00Z, 2026-11-24T23:00:00Z",
        "eq2026-10-25,           2026-10-24T22:00:00Z, 2026-10-25T23:00:00Z",
        "ge2026-11-24,           2026-11-23T23:00:00Z, 9999-12-31T00:00:00Z",
        "gt2026-11-24,           2026-11-24T23:00:00Z, 9999-12-31T00:00:00Z",
        "lt2026-11-24,           1970-01-01T00:00:00Z, 2026-11-23T23:00:00Z",
        "le2026-11-24,           1970-01-01T00:00:00Z, 2026-11-24T23:00:00Z",
        "ge2026-11-24T10:00:00Z, 2026-11-24T10:00:00Z, 9999-12-31T00:00:00Z",
        "2026-11-24T10:00:00+01:00, 2026-11-24T09:00:00Z, 2026-11-24T09:00:01Z"
    })
    void aDayIsOneInBerlinAndATimeItsSecond(String parameter, Instant from, Instant until) {
        assertEquals(new FhirDate(from, until), FhirDate.of(List.of(parameter)));
    }

    @Test
    void twoOfThemAreASpan() {
        assertEquals(
                new FhirDate(Instant.parse("2026-11-23T23:00:00Z"), Instant.parse("2026-11-30T23:00:00Z")),
                FhirDate.of(List.of("ge2026-11-24", "lt2026-12-01")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ge",
                "xx2026-11-24",
                "sa2026-11-24",
                "2026",
                "24.11.2026",
                "ge2026-11-24T10:00",
                "+999999999-12-31T00:00:00Z",
                "0001-01-01T00:00:00Z"
            })
    void whatIsNoDateIsRefused(String parameter) {
        assertThrows(RuntimeException.class, () -> FhirDate.of(List.of(parameter)));
    }
}
