package de.videosprechstunde.signaling.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.videosprechstunde.signaling.Contracts;
import de.videosprechstunde.signaling.MovableClock;
import de.videosprechstunde.signaling.protocol.RoomId;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TicketVerifierTest {

    private static final UUID DOCTOR = UUID.fromString("7d2a9f0e-2f3b-4c55-8a77-1f2d3c4b5a60");
    private static final Host HOST = new Host(Issuer.PRACTICE, DOCTOR);
    private static final RoomId ROOM = new RoomId("c3f1a2b4-5d6e-4f70-8a91-b2c3d4e5f607");

    /** When the examples in the contract were issued. */
    private final MovableClock clock = new MovableClock("2026-11-24T08:00:00Z");

    private final Issuer issuer = new Issuer("one");
    private final KeyServer server = new KeyServer(issuer.publishedKeys());
    private final TicketKeys keys = new TicketKeys(settings(server.address()), clock);
    private final TicketVerifier verifier = new TicketVerifier(keys, clock);

    @AfterEach
    void close() {
        keys.stop();
        server.close();
    }

    static List<String> examples() {
        return Contracts.examples("tickets/examples");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleCountsWhenSigned(String example) throws JsonProcessingException {
        Contracts.assertValid("tickets/join-ticket.schema.json", example);
        Map<String, Object> claims = new ObjectMapper().readValue(example, new TypeReference<>() {});
        var clockOfTheExample = new MovableClock(
                Instant.ofEpochSecond(((Number) claims.get("iat")).longValue()).toString());
        assertTrue(new TicketVerifier(keys, clockOfTheExample)
                .verify(issuer.sign(claims))
                .isPresent());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void noTicketHasRoomForAName(String example) throws JsonProcessingException {
        Map<String, Object> claims = new ObjectMapper().readValue(example, new TypeReference<>() {});
        claims.put("iat", now().getEpochSecond());
        claims.put("exp", now().getEpochSecond() + 60);
        assertTrue(verifier.verify(issuer.sign(claims)).isPresent());
        claims.put("name", "Erika");
        assertRefused(issuer.sign(claims));
    }

    @Test
    void ticketsSayWhatTheyOpen() {
        assertEquals(
                Optional.of(new JoinTicket.Patient(HOST, ROOM)), verifier.verify(issuer.patient(DOCTOR, ROOM, now())));
        assertEquals(Optional.of(new JoinTicket.Doctor(HOST)), verifier.verify(issuer.doctor(DOCTOR, now())));
        assertEquals(Optional.of(new JoinTicket.Staff(Issuer.PRACTICE)), verifier.verify(issuer.staff(now())));
    }

    @Test
    void ticketLivesSixtySecondsAndALittleForClocksThatDiffer() {
        String ticket = issuer.patient(DOCTOR, ROOM, now());
        clock.pass(Duration.ofSeconds(64));
        assertTrue(verifier.verify(ticket).isPresent());
        clock.pass(Duration.ofSeconds(2));
        assertRefused(ticket);
    }

    @Test
    void ticketFromTheFutureOrForTooLongIsRefused() {
        assertRefused(issuer.patient(DOCTOR, ROOM, now().plusSeconds(30)));
        assertRefused(changed("exp", now().plusSeconds(3_600).getEpochSecond()));
    }

    @Test
    void forgedTicketIsRefused() {
        assertRefused(new Issuer("one").patient(DOCTOR, ROOM, now()));
        String ticket = issuer.patient(DOCTOR, ROOM, now());
        String[] parts = ticket.split("\\.");
        String otherClaims = encode(JsonUtil.toJson(Issuer.claims("staff", now())));
        assertRefused(parts[0] + "." + otherClaims + "." + parts[2]);
        assertRefused(parts[0] + "." + parts[1] + ".");
        // The zero signature that Java once took for a valid one (CVE-2022-21449).
        assertRefused(parts[0] + "." + parts[1] + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[64]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a.b.c", "..", "eyJhbGciOiJFUzI1NiJ9.e30.c2ln", "ä.ö.ü"})
    void noTicketAtAllIsRefused(String text) {
        assertRefused(text);
    }

    @Test
    void unsignedTicketIsRefused() {
        String claims = encode(JsonUtil.toJson(Issuer.patientClaims(DOCTOR, ROOM, now())));
        assertRefused(encode("{\"alg\":\"none\",\"kid\":\"one\"}") + "." + claims + ".");
        assertRefused(encode("{\"alg\":\"none\"}") + "." + claims + ".");
        assertRefused(encode("{\"alg\":\"None\",\"kid\":\"one\"}") + "." + claims + ".c2ln");
    }

    @Test
    void ticketSignedWithThePublicKeyAsASharedSecretIsRefused() {
        byte[] publicKey = issuer.key.getPublicKey().getEncoded();
        for (byte[] secret : List.of(publicKey, issuer.publishedKeys().getBytes(StandardCharsets.UTF_8))) {
            var signature = new JsonWebSignature();
            signature.setAlgorithmHeaderValue("HS256");
            signature.setKeyIdHeaderValue("one");
            signature.setPayload(JsonUtil.toJson(Issuer.patientClaims(DOCTOR, ROOM, now())));
            signature.setKey(new HmacKey(secret));
            assertRefused(Issuer.compact(signature));
        }
    }

    @Test
    void keyThatTheTicketBringsAlongIsNotLookedAt() throws JoseException {
        var own = new Issuer("own");
        var signature = new JsonWebSignature();
        signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        signature.setAlgorithmHeaderValue("ES256");
        signature.setJwkHeader(own.key);
        signature.setHeader("jku", server.address().toString());
        signature.setPayload(JsonUtil.toJson(Issuer.patientClaims(DOCTOR, ROOM, now())));
        signature.setKey(own.key.getPrivateKey());
        assertRefused(signature.getCompactSerialization());
    }

    @Test
    void keyOfAnotherCurveDoesNotCount() throws JoseException {
        var key = EcJwkGenerator.generateJwk(EllipticCurves.P384);
        key.setKeyId("big");
        server.publish(200, new JsonWebKeySet(key).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY));
        var signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue("ES384");
        signature.setKeyIdHeaderValue("big");
        signature.setPayload(JsonUtil.toJson(Issuer.patientClaims(DOCTOR, ROOM, now())));
        signature.setKey(key.getPrivateKey());
        assertRefused(signature.getCompactSerialization());
    }

    @Test
    void ticketOfOrForAnotherServiceIsRefused() {
        assertRefused(changed("iss", "somebody/else"));
        assertRefused(changed("aud", "videosprechstunde/billing-service"));
        assertRefused(changed("aud", null));
        assertRefused(changed("iss", null));
        assertRefused(changed("exp", null));
        assertRefused(changed("iat", null));
    }

    @Test
    void claimsThatARoleMustHaveOrMustNotHave() {
        assertRefused(changed("role", "nurse"));
        assertRefused(changed("role", null));
        assertRefused(changed("role", "doctor"));
        assertRefused(changed("role", "staff"));
        assertRefused(changed("room", null));
        assertRefused(changed("room", "*"));
        assertRefused(changed("doctor", null));
        assertRefused(changed("doctor", 7));
        assertRefused(changed("practice", null));
        assertRefused(changed("practice", "0"));
    }

    @Test
    void rotatedKeyIsFoundWithoutARestart() {
        assertTrue(verifier.verify(issuer.doctor(DOCTOR, now())).isPresent());
        var next = new Issuer("two");
        server.publish(200, new JsonWebKeySet(issuer.key, next.key).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY));
        clock.pass(TicketKeys.SHORTEST_PAUSE);
        assertTrue(verifier.verify(next.doctor(DOCTOR, now())).isPresent());
        assertTrue(verifier.verify(issuer.doctor(DOCTOR, now())).isPresent());
    }

    @Test
    void inventedKeysDoNotMakeUsAskAgainAndAgain() {
        assertTrue(verifier.verify(issuer.doctor(DOCTOR, now())).isPresent());
        for (int i = 0; i < 50; i++) {
            assertRefused(new Issuer("invented" + i).doctor(DOCTOR, now()));
        }
        assertEquals(1, server.requests.get());
    }

    @Test
    void slowAnswerDoesNotUseUpThePause() {
        assertTrue(verifier.verify(issuer.doctor(DOCTOR, now())).isPresent());
        clock.pass(TicketKeys.SHORTEST_PAUSE);
        server.whileAnswering(() -> clock.pass(TicketKeys.SHORTEST_PAUSE));
        for (int i = 0; i < 50; i++) {
            assertRefused(new Issuer("invented" + i).doctor(DOCTOR, now()));
        }
        assertEquals(2, server.requests.get());
    }

    @Test
    void keysStayKnownWhileAppointmentServiceIsAway() {
        assertTrue(verifier.verify(issuer.doctor(DOCTOR, now())).isPresent());
        for (String answer : List.of("", "no json", "{}", "{\"keys\":[]}")) {
            server.publish(200, answer);
            clock.pass(TicketKeys.SHORTEST_PAUSE);
            assertRefused(new Issuer("two").doctor(DOCTOR, now()));
            assertTrue(verifier.verify(issuer.doctor(DOCTOR, now())).isPresent());
        }
        server.publish(503, "");
        clock.pass(TicketKeys.SHORTEST_PAUSE);
        assertRefused(new Issuer("two").doctor(DOCTOR, now()));
        server.close();
        clock.pass(TicketKeys.SHORTEST_PAUSE);
        assertRefused(new Issuer("two").doctor(DOCTOR, now()));
        assertTrue(verifier.verify(issuer.doctor(DOCTOR, now())).isPresent());
    }

    private String changed(String claim, Object value) {
        Map<String, Object> claims = new HashMap<>(Issuer.patientClaims(DOCTOR, ROOM, now()));
        if (value == null) {
            claims.remove(claim);
        } else {
            claims.put(claim, value);
        }
        return issuer.sign(claims);
    }

    private void assertRefused(String ticket) {
        assertEquals(Optional.empty(), verifier.verify(ticket));
    }

    private Instant now() {
        return clock.instant();
    }

    private static String encode(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static TicketSettings settings(URI address) {
        return new TicketSettings() {
            @Override
            public URI keysUrl() {
                return address;
            }

            @Override
            public Duration keysRefresh() {
                return Duration.ofMinutes(5);
            }
        };
    }
}
