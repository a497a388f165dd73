package de.videosprechstunde.signaling.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.videosprechstunde.signaling.Contracts;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireTest {

    private static final String FROM_CLIENT = "signaling/from-client.schema.json";
    private static final String FROM_SERVER = "signaling/from-server.schema.json";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final RoomId ROOM = new RoomId("c3f1a2b4-5d6e-4f70-8a91-b2c3d4e5f607");
    private static final Token TOKEN = new Token("kJ3fQ0ZpT1mXw9aB");
    private static final Presence SOMEBODY =
            new Presence(ROOM, Seat.PATIENT, Instant.parse("2026-11-24T08:15:00.123Z"), false, TOKEN, TOKEN);

    static List<String> examplesFromClient() {
        return Contracts.examples("signaling/examples/from-client");
    }

    static List<String> examplesFromServer() {
        return Contracts.examples("signaling/examples/from-server");
    }

    @ParameterizedTest
    @MethodSource("examplesFromClient")
    void everyExampleIsUnderstood(String example) throws JsonProcessingException {
        var understood = assertInstanceOf(Reading.Understood.class, Wire.read(example));
        assertEquals(
                JSON.readTree(example).path("type").asText(),
                understood.message().type());
    }

    @ParameterizedTest
    @MethodSource("examplesFromClient")
    void noMessageHasRoomForAName(String example) throws JsonProcessingException {
        assertMalformed(
                ((ObjectNode) JSON.readTree(example)).put("name", "Erika").toString());
    }

    @ParameterizedTest
    @MethodSource("examplesFromClient")
    void everyPropertyIsNeeded(String example) throws JsonProcessingException {
        JSON.readTree(example).fieldNames().forEachRemaining(property -> {
            var less = ((ObjectNode) tree(example)).without(property);
            assertFalse(Contracts.violations(FROM_CLIENT, less.toString()).isEmpty());
            assertMalformed(less.toString());
        });
    }

    /** What the schema refuses is refused here too: other types, null, and whatever else a property must not be. */
    @ParameterizedTest
    @MethodSource("examplesFromClient")
    void everyWrongValueIsRefused(String example) throws JsonProcessingException {
        List<String> values = List.of("null", "1", "1.5", "true", "\"\"", "\"x\"", "[]", "{}", "[\"x\"]", "-1");
        JSON.readTree(example)
                .fieldNames()
                .forEachRemaining(property -> values.forEach(value -> {
                    String changed = ((ObjectNode) tree(example))
                            .set(property, tree(value))
                            .toString();
                    boolean valid = Contracts.violations(FROM_CLIENT, changed).isEmpty();
                    assertEquals(valid, Wire.read(changed) instanceof Reading.Understood, changed);
                }));
    }

    @ParameterizedTest
    @MethodSource("examplesFromClient")
    void everyWrongValueWithinIsRefused(String example) {
        for (String within : List.of("description", "candidate")) {
            if (tree(example).path(within) instanceof ObjectNode inner) {
                inner.fieldNames().forEachRemaining(property -> {
                    for (String value : List.of("null", "1", "65", "-1", "0.5", "true", "\"x\"", "{}")) {
                        var changed = (ObjectNode) tree(example);
                        ((ObjectNode) changed.path(within)).set(property, tree(value));
                        boolean valid = Contracts.violations(FROM_CLIENT, changed.toString())
                                .isEmpty();
                        assertEquals(
                                valid, Wire.read(changed.toString()) instanceof Reading.Understood, changed::toString);
                    }
                });
                var more = (ObjectNode) tree(example);
                ((ObjectNode) more.path(within)).put("name", "Erika");
                assertMalformed(more.toString());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no json",
                "null",
                "[]",
                "{}",
                "{\"type\":\"applause\"}",
                "{\"type\":1}",
                "{\"type\":null}",
                "[\"ping\",{}]",
                "{\"type\":\"ping\"}{\"type\":\"leave\"}",
                "{\"type\":\"ping\",\"type\":\"leave\"}",
                "{\"type\":\"Ping\"}",
                "{\"type\":\"pong\"}",
                "{\"type\":\"retry\",\"room\":\"C3F1A2B4-5D6E-4F70-8A91-B2C3D4E5F607\"}",
                "{\"type\":\"retry\",\"room\":\"c3f1a2b4-5d6e-4f70-8a91-b2c3d4e5f607 \"}",
                "{\"type\":\"retry\",\"room\":[\"c3f1a2b4-5d6e-4f70-8a91-b2c3d4e5f607\"]}",
                "{\"type\":\"restart\",\"room\":\"c3f1a2b4-5d6e-4f70-8a91-b2c3d4e5f607\",\"connection\":\"kJ3fQ0ZpT1mXw9aB\",\"usernameFragment\":\"abc\"}",
                "{\"type\":\"restart\",\"room\":\"c3f1a2b4-5d6e-4f70-8a91-b2c3d4e5f607\",\"connection\":\"kJ3fQ0ZpT1mXw9aB\",\"usernameFragment\":\"Erika Muster\"}"
            })
    void otherThingsAreMalformed(String text) {
        assertMalformed(text);
    }

    @Test
    void deepNestingIsMalformed() {
        assertMalformed("{\"type\":\"retry\",\"room\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}");
    }

    @Test
    void anSdpMayBeAsLongAsTheSchemaSays() {
        assertInstanceOf(Reading.Understood.class, Wire.read(description(60_000)));
        assertMalformed(description(60_001));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"join\",\"protocol\":2,\"ticket\":\"t\",\"page\":\"kJ3fQ0ZpT1mXw9aB\",\"instance\":\"kJ3fQ0ZpT1mXw9aB\"}",
                "{\"protocol\":7,\"type\":\"join\",\"something\":{\"else\":true}}"
            })
    void aJoinOfAnotherProtocolIsToldApart(String join) {
        assertInstanceOf(Reading.OtherProtocol.class, Wire.read(join));
    }

    static Stream<ServerMessage> messagesFromServer() {
        return Stream.of(
                new ServerMessage.Joined(Role.DOCTOR, true, List.of(SOMEBODY)),
                new ServerMessage.Joined(Role.PATIENT, false, List.of()),
                new ServerMessage.Joined(Role.STAFF, false, List.of(SOMEBODY.withoutPage())),
                new ServerMessage.Arrived(new Presence(ROOM, Seat.DOCTOR, null, true, null, null)),
                new ServerMessage.Away(ROOM, Seat.DOCTOR),
                new ServerMessage.Left(ROOM, Seat.PATIENT),
                new ServerMessage.Queue(
                        UUID.randomUUID(),
                        List.of(new Waiting(ROOM, Instant.parse("2026-11-24T08:15:00.123Z"), false, true))),
                new ServerMessage.Position(ROOM, 0),
                new ServerMessage.Notice(ROOM, NoticeText.LONGER),
                new ServerMessage.Description(
                        ROOM, Seat.DOCTOR, TOKEN, new SessionDescription(SessionDescription.Kind.OFFER, "v=0")),
                new ServerMessage.Candidate(ROOM, Seat.PATIENT, TOKEN, new IceCandidate("c", null, 0, null)),
                new ServerMessage.Candidate(ROOM, Seat.PATIENT, TOKEN, null),
                new ServerMessage.Restart(ROOM, Seat.PATIENT, TOKEN, new UsernameFragment("aB+/")),
                new ServerMessage.Retry(ROOM, Seat.PATIENT),
                new ServerMessage.SeatLost(),
                new ServerMessage.RoomMoved(ROOM, Instant.parse("2026-11-24T08:40:00Z")),
                new ServerMessage.RoomClosed(ROOM, ServerMessage.RoomClosed.Reason.ENDED),
                new ServerMessage.Reported(TOKEN),
                new ServerMessage.Pong(),
                new ServerMessage.Failure(FailureCode.ROOM_UNKNOWN));
    }

    @ParameterizedTest
    @MethodSource("messagesFromServer")
    void whatIsWrittenIsValid(ServerMessage message) {
        Contracts.assertValid(FROM_SERVER, Wire.write(message));
    }

    @Test
    void everyFailureCodeIsInTheContract() {
        Arrays.stream(FailureCode.values())
                .forEach(code -> Contracts.assertValid(FROM_SERVER, Wire.write(new ServerMessage.Failure(code))));
    }

    @Test
    void thereIsAMessageForEveryExample() {
        Set<String> examples =
                examplesFromServer().stream().map(WireTest::typeOf).collect(Collectors.toSet());
        Set<String> written =
                messagesFromServer().map(Wire::write).map(WireTest::typeOf).collect(Collectors.toSet());
        assertEquals(examples, written);
    }

    @ParameterizedTest
    @MethodSource("examplesFromServer")
    void everyExampleIsWrittenAsItIs(String example) throws JsonProcessingException {
        var mapper = new ObjectMapper().findAndRegisterModules();
        ServerMessage message = mapper.readValue(example, ServerMessage.class);
        assertEquals(JSON.readTree(example), JSON.readTree(Wire.write(message)));
    }

    @Test
    void nothingThatIsPassedOnCanBePrinted() {
        Stream.of("join", "description", "candidate").forEach(name -> {
            String example = Contracts.example("signaling/examples/from-client/" + name + ".json");
            var message = ((Reading.Understood) Wire.read(example)).message();
            String printed = message.toString();
            assertTrue(Stream.of("eyJ", "v=0", "192.0.2.7").noneMatch(printed::contains), printed);
        });
    }

    private static String description(int length) {
        return "{\"type\":\"description\",\"room\":\"%s\",\"connection\":\"%s\",\"description\":{\"type\":\"answer\",\"sdp\":\"%s\"}}"
                .formatted(ROOM, TOKEN.value(), "s".repeat(length));
    }

    private static void assertMalformed(String text) {
        assertInstanceOf(Reading.Malformed.class, Wire.read(text), text);
    }

    private static String typeOf(String json) {
        return tree(json).path("type").asText();
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
