package de.videosprechstunde.appointment.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;

class PracticeReferenceTest {
    @Property
    void digitsAndHyphensWithADigitAreTaken(
            @ForAll @NumericChars @Chars('-') @StringLength(min = 1, max = 20) String text) {
        assertEquals(text.chars().anyMatch(each -> each != '-'), PracticeReference.isUsable(text));
    }

    @Property
    void whateverIsWrittenWithAnythingElseIsRefused(@ForAll String text) {
        boolean digitsAndHyphens = text.chars().allMatch(each -> each == '-' || each >= '0' && each <= '9');
        if (!digitsAndHyphens) {
            assertFalse(PracticeReference.isUsable(text));
        }
    }

    @Property
    void longerThanTwentyIsRefused(@ForAll @NumericChars @StringLength(min = 21, max = 60) String text) {
        assertFalse(PracticeReference.isUsable(text));
    }

    @Example
    void otherDigitsLinesAndSpacesAreNone() {
        assertTrue(PracticeReference.isUsable("2026-000123"));
        for (String text :
                new String[] {"", "-", "--", "12 34", " 12", "12\n", "\n12", "١٢٣", "１２", "12\u00a0", "0x1f"}) {
            assertFalse(PracticeReference.isUsable(text), text);
        }
        assertFalse(PracticeReference.isUsable(String.format(Locale.forLanguageTag("ar-EG"), "%d", 12)));
    }
}
