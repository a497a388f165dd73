package de.videosprechstunde.appointment.ticket;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import de.videosprechstunde.appointment.backing.Backing;
import java.util.HashMap;
import java.util.Map;
import org.jose4j.json.JsonUtil;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;

class SigningKeyTest {
    @Test
    void aPrivateKeySignsAndShowsItsPublicHalf() {
        assertFalse(SigningKey.of(Backing.ticketKey()).published().containsKey("d"));
    }

    @Test
    void aKeyWithoutItsPrivateHalfOrItsNameIsRefused() throws JoseException {
        refuses("d", null);
        refuses("kid", null);
        refuses("crv", "P-384");
    }

    @Test
    void halvesOfDifferentKeysAreRefused() throws JoseException {
        refuses("d", JsonUtil.parseJson(Backing.ticketKey()).get("d"));
    }

    @Test
    void nonsenseIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> SigningKey.of("{}"));
        assertThrows(IllegalArgumentException.class, () -> SigningKey.of("-----BEGIN"));
        assertThrows(
                IllegalArgumentException.class, () -> SigningKey.of("{\"kty\":\"oct\",\"k\":\"AAAA\",\"kid\":\"a\"}"));
    }

    private static void refuses(String property, Object value) throws JoseException {
        Map<String, Object> key = new HashMap<>(JsonUtil.parseJson(Backing.ticketKey()));
        key.put(property, value);
        if (value == null) {
            key.remove(property);
        }
        assertThrows(IllegalArgumentException.class, () -> SigningKey.of(JsonUtil.toJson(key)));
    }
}
