package de.videosprechstunde.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
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
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing has a password that others know. */
@NeedsHelm
class SecretsTest {
    private static final String MADE =
            "{keys: {ticketSigningSecret: '', dialInHashSecret: ''}, oidc: {existingSecret: ''}}";

    /** Made in a template, byte by byte: leading zeros and all. */
    @RepeatedTest(8)
    void theSigningKeyThatIsMadeSigns() throws Exception {
        JsonNode jwk = Chart.yaml(secret("video-ticket-signing", "ticket-signing-key.json"));
        AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        ECParameterSpec parameters = curve.getParameterSpec(ECParameterSpec.class);
        KeyFactory keys = KeyFactory.getInstance("EC");

        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(keys.generatePrivate(new ECPrivateKeySpec(number(jwk, "d"), parameters)));
        signature.update("a ticket".getBytes(StandardCharsets.UTF_8));
        byte[] signed = signature.sign();
        signature.initVerify(
                keys.generatePublic(new ECPublicKeySpec(new ECPoint(number(jwk, "x"), number(jwk, "y")), parameters)));
        signature.update("a ticket".getBytes(StandardCharsets.UTF_8));

        assertTrue(signature.verify(signed));
        assertEquals("EC", jwk.get("kty").asText());
        assertEquals("P-256", jwk.get("crv").asText());
        assertFalse(jwk.get("kid").asText().isBlank());
    }

    /** Full size, without padding (RFC 7518, section 6.2.1.2). */
    private static BigInteger number(JsonNode jwk, String name) {
        byte[] bytes = Base64.getUrlDecoder().decode(jwk.get(name).asText());
        assertEquals(43, jwk.get(name).asText().length());
        assertEquals(32, bytes.length);
        return new BigInteger(1, bytes);
    }

    @Test
    void theHashKeyThatIsMadeHas32Bytes() {
        assertEquals(32, Base64.getDecoder().decode(secret("video-dial-in-hash", "dial-in-hash-key")).length);
    }

    @Test
    void theClientsSecretThatIsMadeIsLongEnoughToSealCookies() {
        String secret = secret("video-web-client", "client-secret");

        assertTrue(secret.length() >= 32);
        assertNotEquals(secret, secret("video-web-client", "client-secret"));
    }

    @Test
    void anUpgradeKeepsWhatIsThere() {
        var first = Chart.scenario("small", MADE).ofKind("Secret");
        try {
            first.forEach(secret -> FakeCluster.has(secret.name(), secret.tree().toString()));

            assertEquals(3, first.size());
            assertEquals(first, Chart.scenario("small", MADE).ofKind("Secret"));
        } finally {
            FakeCluster.forget();
        }
    }

    @Test
    void whatIsMadeOutlivesTheRelease() {
        for (Rendered.Manifest secret : Chart.scenario("small", MADE).ofKind("Secret")) {
            assertEquals(
                    "keep",
                    secret.tree()
                            .at("/metadata/annotations/helm.sh~1resource-policy")
                            .asText(),
                    secret.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("de.videosprechstunde.chart.Chart#scenarios")
    void nothingSecretStandsInAPod(String scenario) {
        Rendered rendered = Chart.scenario(scenario);
        for (String service : List.of("appointment", "signaling", "billing")) {
            rendered.environment(service).forEach((name, variable) -> {
                if (name.matches(".*(PASSWORD|SECRET|JAAS).*|.*_USERNAME")) {
                    assertTrue(variable.getValue() == null, name);
                }
            });
        }
    }

    @Test
    void valuesHoldNoSecret() {
        Chart.defaults().findValues("secret").forEach(value -> assertEquals("", value.asText()));
        assertEquals(List.of(), Chart.scenario("small").ofKind("Secret"));
    }

    private static String secret(String name, String key) {
        String encoded = Chart.scenario("small", MADE)
                .one("Secret", name)
                .tree()
                .at("/data")
                .get(key)
                .asText();
        return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
    }
}
