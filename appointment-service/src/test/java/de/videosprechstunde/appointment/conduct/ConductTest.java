package de.videosprechstunde.appointment.conduct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConductTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void whoAgreesToTheRulesOfAPageThatIsStillOpenIsHeard(int version) {
        assertEquals(version, new Conduct(version, false, true, true, true).rulesVersion());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3})
    void nobodyAgreesToRulesThatThereAreNot(int version) {
        assertThrows(IllegalArgumentException.class, () -> new Conduct(version, false, true, true, true));
    }
}
