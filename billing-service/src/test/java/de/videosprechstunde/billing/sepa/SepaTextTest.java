package de.videosprechstunde.billing.sepa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SD-12 */
class SepaTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Praxis Dr. Müller & Söhne | Praxis Dr. Mueller + Soehne",
                "ÄRZTEHAUS GROẞ Öhringen | AERZTEHAUS GROSS Oehringen",
                "Weißstraße 5 | Weissstrasse 5",
                "Dr. José Nuñez – Łódź | Dr. Jose Nunez - Lodz",
                "„Hausärzte“ am Markt; 2. OG [Süd] | 'Hausaerzte' am Markt, 2. OG (Sued)",
                "Praxis 😀 Nord | Praxis . Nord",
                "ﬁt & gesund | fit + gesund",
            })
    void textsAreSpelledOut(String text, String spelled) {
        assertEquals(spelled, SepaText.of(text, SepaText.NAME));
    }

    @Test
    void anUmlautOfTwoCharactersIsTheSame() {
        assertEquals("Mueller", SepaText.of("Mu\u0308ller", SepaText.NAME));
    }

    @Test
    void textsAreSpelledOutFirstAndCutThen() {
        assertEquals("ue".repeat(35), SepaText.of("ü".repeat(70), SepaText.NAME));
        assertEquals("a".repeat(69), SepaText.of("a".repeat(69) + " b", SepaText.NAME));
    }

    @Test
    void linesTabsAndInvisibleCharactersDoNotGetThrough() {
        assertEquals("Praxis Dr. Ada", SepaText.of("  Praxis\r\n\tDr.\u00A0\u200BA\u202Eda\u0000 ", SepaText.NAME));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "😀", "Праксис", "..."})
    void whatSaysNothingAfterwardsIsEmpty(String text) {
        assertEquals("", SepaText.of(text, SepaText.NAME));
    }

    @Test
    void whateverComesInTheResultIsWithinTheRulesAndStaysTheSame() {
        var random = new Random(12);
        for (int run = 0; run < 20_000; run++) {
            var text = new StringBuilder();
            random.ints(random.nextInt(200), 0, Character.MAX_CODE_POINT + 1)
                    .forEach(c -> text.appendCodePoint(c % 3 == 0 ? c % 400 : c));
            var result = SepaText.of(text.toString(), SepaText.REMITTANCE);
            assertTrue(
                    result.length() <= SepaText.REMITTANCE && result.chars().allMatch(SepaText::allows),
                    text::toString);
            assertEquals(result, SepaText.of(result, SepaText.REMITTANCE));
        }
    }
}
