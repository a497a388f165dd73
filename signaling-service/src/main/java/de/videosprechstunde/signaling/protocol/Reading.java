package de.videosprechstunde.signaling.protocol;

/** What came of reading a message. */
public sealed interface Reading {

    record Understood(ClientMessage message) implements Reading {}

    /** No JSON, an unknown type, a property too many or too few, a value that the schema refuses. */
    record Malformed() implements Reading {}

    /** A join that asks for another version of the protocol than this one. */
    record OtherProtocol() implements Reading {}
}
