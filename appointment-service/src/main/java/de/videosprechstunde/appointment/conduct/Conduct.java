package de.videosprechstunde.appointment.conduct;

/**
 * What one side ticked at the start of a consultation.
 *
 * @param rulesVersion of the rules as the page worded them
 * @param accompanied somebody else is in the room; who, is said in the conversation and nowhere else
 */
public record Conduct(
        int rulesVersion,
        boolean accompanied,
        boolean everybodyIntroduced,
        boolean noRecording,
        boolean helpersInformed) {
    /** Pages that are open during an update still show older ones. */
    private static final int LATEST_RULES = 2;

    public Conduct {
        if (rulesVersion < 1 || rulesVersion > LATEST_RULES) {
            throw new IllegalArgumentException("There are no rules of that version.");
        }
    }
}
