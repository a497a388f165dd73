package de.videosprechstunde.billing.web;

import jakarta.ws.rs.WebApplicationException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A day in an address, in the one spelling that requests have for days (StrictJson). */
@Schema(type = SchemaType.STRING, format = "date", examples = "2026-11-23")
public record Day(LocalDate date) {

    private static final Pattern SPELLING = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** Called by name (Jakarta REST, 3.2). */
    public static Day fromString(String text) {
        if (!SPELLING.matcher(text).matches()) {
            throw unreadable();
        }
        try {
            return new Day(LocalDate.parse(text));
        } catch (DateTimeException noSuchDay) {
            throw unreadable();
        }
    }

    private static WebApplicationException unreadable() {
        return new WebApplicationException(Problems.malformed(
                        "Ein Tag in der Adresse ist so nicht zu lesen. Bitte schreiben Sie ihn wie 2026-11-23.")
                .response());
    }
}
