package de.videosprechstunde.local;

/** Why the installation does not start or did not stay up, in a sentence for the person at the keyboard. */
public final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CannotStart(String sentence) {
        super(sentence);
    }

    public CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
