package de.videosprechstunde.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.AlgorithmParameters;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {
    @TempDir
    private Path folder;

    @Test
    void onlyTheOwnerReadsThem() throws IOException {
        Keys keys = new Keys(folder.resolve("keys"));

        for (Path file : List.of(keys.ticketSigningKey(), keys.dialInHashKey(), keys.keycloakAdminPassword())) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keys"))));
    }

    @Test
    void theyStayTheSameFromStartToStart() {
        String first = Keys.read(new Keys(folder).ticketSigningKey());
        String secret = new Keys(folder).webClientSecret();

        assertEquals(first, Keys.read(new Keys(folder).ticketSigningKey()));
        assertEquals(secret, new Keys(folder).webClientSecret());
        assertNotEquals(first, Keys.read(new Keys(folder.resolve("other")).ticketSigningKey()));
    }

    @Test
    void dialInHashKeyHas32Bytes() {
        byte[] key = Base64.getDecoder().decode(Keys.read(new Keys(folder).dialInHashKey()));

        assertEquals(32, key.length);
    }

    @Test
    void publicHalfVerifiesWhatThePrivateHalfSigned() throws Exception {
        // Coordinates with leading zeros come up once in 128 keys or so.
        for (int round = 0; round < 300; round++) {
            JsonNode jwk = new ObjectMapper()
                    .readTree(Keys.read(new Keys(folder.resolve("round" + round)).ticketSigningKey()));
            for (String field : List.of("x", "y", "d")) {
                assertEquals(32, bytes(jwk, field).length);
            }
            AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec("secp256r1"));
            ECParameterSpec curve = parameters.getParameterSpec(ECParameterSpec.class);
            KeyFactory factory = KeyFactory.getInstance("EC");
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(factory.generatePrivate(new ECPrivateKeySpec(number(jwk, "d"), curve)));
            signature.update((byte) round);
            byte[] signed = signature.sign();
            var point = new ECPoint(number(jwk, "x"), number(jwk, "y"));
            signature.initVerify(factory.generatePublic(new ECPublicKeySpec(point, curve)));
            signature.update((byte) round);
            assertTrue(signature.verify(signed));
        }
    }

    private static byte[] bytes(JsonNode jwk, String field) {
        return Base64.getUrlDecoder().decode(jwk.get(field).asText());
    }

    private static BigInteger number(JsonNode jwk, String field) {
        return new BigInteger(1, bytes(jwk, field));
    }
}
