package de.videosprechstunde.signaling.protocol;

/** An ICE candidate on its way, as browsers write it. It holds an IP address, so it prints as nothing (rule R12). */
public record IceCandidate(String candidate, String sdpMid, Integer sdpMLineIndex, String usernameFragment) {

    private static final int HIGHEST_LINE = 64;

    public IceCandidate {
        Limits.atMost(2_000, Limits.present(candidate));
        Limits.atMost(64, sdpMid);
        Limits.atMost(256, usernameFragment);
        if (sdpMLineIndex != null && (sdpMLineIndex < 0 || sdpMLineIndex > HIGHEST_LINE)) {
            throw new IllegalArgumentException("A media line has an index from 0 to 64.");
        }
    }

    @Override
    public String toString() {
        return "IceCandidate";
    }
}
