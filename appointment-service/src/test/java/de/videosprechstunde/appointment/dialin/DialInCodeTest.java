package de.videosprechstunde.appointment.dialin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class DialInCodeTest {
    @Example
    void theExampleOfTheDissertationHasCheckDigitFour() {
        assertEquals(4, Damm.checkDigit("572"));
    }

    @Property
    void everyDrawnCodeIsTenDigitsThatCheck(@ForAll Random seed) {
        DialInCode code = drawn(seed);
        assertTrue(code.digits().matches("[0-9]{10}"));
        assertTrue(Damm.isChecked(code.digits()));
    }

    @Property
    void everyWrongDigitIsCaught(
            @ForAll Random seed, @ForAll @IntRange(max = 9) int place, @ForAll @IntRange(min = 1, max = 9) int off) {
        StringBuilder typed = new StringBuilder(drawn(seed).digits());
        typed.setCharAt(place, (char) ('0' + (typed.charAt(place) - '0' + off) % 10));
        assertEquals(Optional.empty(), DialInCode.read(typed.toString()));
    }

    @Property
    void everySwapOfNeighboursIsCaught(@ForAll Random seed, @ForAll @IntRange(max = 8) int place) {
        String digits = drawn(seed).digits();
        StringBuilder typed = new StringBuilder(digits);
        typed.setCharAt(place, digits.charAt(place + 1));
        typed.setCharAt(place + 1, digits.charAt(place));
        boolean same = digits.charAt(place) == digits.charAt(place + 1);
        assertEquals(same, DialInCode.read(typed.toString()).isPresent());
    }

    @Property
    void spacesAndHyphensAreThePatients(@ForAll Random seed) {
        DialInCode code = drawn(seed);
        String d = code.digits();
        String letter = " " + d.substring(0, 4) + " " + d.substring(4, 7) + "-" + d.substring(7) + "\u00a0";
        assertEquals(Optional.of(code), DialInCode.read(letter));
    }

    @Example
    void otherScriptsAndLengthsAreNoCodes() {
        assertEquals(Optional.empty(), DialInCode.read(""));
        assertEquals(Optional.empty(), DialInCode.read("0"));
        assertEquals(Optional.empty(), DialInCode.read("00000000000"));
        assertEquals(Optional.empty(), DialInCode.read("٠٠٠٠٠٠٠٠٠٠"));
        assertEquals(Optional.empty(), DialInCode.read("abcdefghij"));
        assertThrows(IllegalArgumentException.class, () -> new DialInCode("1234567890"));
    }

    @Property
    void aCodeNeverShowsInTexts(@ForAll Random seed) {
        DialInCode code = drawn(seed);
        assertFalse(code.toString().contains(code.digits()));
    }

    private static DialInCode drawn(Random seed) {
        return DialInCode.random(new SecureRandom() {
            @Override
            public int nextInt(int bound) {
                return seed.nextInt(bound);
            }
        });
    }
}
