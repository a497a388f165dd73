package de.videosprechstunde.signaling.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;

/** An SDP offer or answer on its way. It holds IP addresses, so it prints as nothing (rule R12). */
public record SessionDescription(Kind type, String sdp) {

    /** JSEP also knows pranswer and rollback; neither crosses the wire here. */
    public enum Kind {
        @JsonProperty("offer")
        OFFER,
        @JsonProperty("answer")
        ANSWER
    }

    private static final int LONGEST_SDP = 60_000;

    public SessionDescription {
        Limits.present(type);
        Limits.atMost(LONGEST_SDP, Limits.present(sdp));
    }

    @Override
    public String toString() {
        return "SessionDescription";
    }
}
