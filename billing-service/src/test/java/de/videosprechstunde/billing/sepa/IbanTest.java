package de.videosprechstunde.billing.sepa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SD-15, and what the bank's schema does not look at. */
class IbanTest {

    private static final Iban GERMAN = new Iban("DE89370400440532013000");

    @ParameterizedTest
    @ValueSource(
            strings = {"DE89 3704 0044 0532 0130 00", " de89370400440532013000\n", "DE89\u00093704 0044 0532013000"})
    void groupsAndSmallLettersAreReadAsPeopleTypeThem(String typed) {
        assertEquals(Optional.of(GERMAN), Iban.of(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "DE",
                "DE88370400440532013000",
                "DE8937040044053201300",
                "DE893704004405320130000",
                "XX89370400440532013000",
                "DE8937040044053201300O",
                "DE89370400440532013000x",
                "ＤＥ89370400440532013000",
                "GB82WEST1234569876543"
            })
    void wrongCheckDigitsLengthCountryOrLettersAreRefused(String text) {
        assertEquals(Optional.empty(), Iban.of(text));
        assertThrows(IllegalArgumentException.class, () -> new Iban(text));
    }

    @Test
    void checkDigitsThatNoBankIssuesAreRefusedThoughTheRemainderFits() {
        int seen = 0;
        for (long account = 0; account < 400; account++) {
            var national = "37040044" + "%010d".formatted(account);
            for (var digits : new String[] {"00", "01", "99"}) {
                if (new BigInteger(national + "1314" + digits)
                                .mod(BigInteger.valueOf(97))
                                .intValueExact()
                        == 1) {
                    seen++;
                    assertEquals(Optional.empty(), Iban.of("DE" + digits + national));
                }
            }
        }
        assertTrue(seen > 5, "the trap was never met");
    }

    @Test
    void accountsOutsideTheEeaAreTold() {
        assertTrue(GERMAN.isInEea());
        assertFalse(new Iban("CH9300762011623852957").isInEea());
        assertFalse(new Iban("GB82WEST12345698765432").isInEea());
    }

    @Test
    void anAccountNeverShowsWholeInTexts() {
        assertEquals("DE89…3000", GERMAN.toString());
    }
}
