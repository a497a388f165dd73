package de.videosprechstunde.signaling.protocol;

import com.fasterxml.jackson.annotation.JsonValue;

/** Why a message was refused. The codes are stable, the texts are for developers. */
public enum FailureCode {
    TICKET_MISSING("ticket-missing", "The first message must be a join with a ticket, soon after connecting."),
    TICKET_REFUSED("ticket-refused", "The ticket is not valid here. Fetch a new one."),
    PROTOCOL_UNSUPPORTED("protocol-unsupported", "This server speaks protocol version 1."),
    MESSAGE_MALFORMED("message-malformed", "The message is none of contracts/signaling/from-client.schema.json."),
    MESSAGE_TOO_LARGE("message-too-large", "The message is too large."),
    TOO_MANY_MESSAGES("too-many-messages", "Too many messages in a short time."),
    NOT_ALLOWED("not-allowed", "This role may not send this message."),
    ROOM_UNKNOWN("room-unknown", "The ticket is for another room."),
    NOT_HOLDING("not-holding", "Another page of the same person holds the seat."),
    PEER_ABSENT("peer-absent", "Nobody is on the other seat."),
    NOT_RECORDED("not-recorded", "The report could not be recorded. Repeat it.");

    private final String code;
    private final String text;

    FailureCode(String code, String text) {
        this.code = code;
        this.text = text;
    }

    @JsonValue
    public String code() {
        return code;
    }

    String text() {
        return text;
    }
}
