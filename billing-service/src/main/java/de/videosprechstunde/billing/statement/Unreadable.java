package de.videosprechstunde.billing.statement;

/** The file as a whole cannot be read. Its text says nothing of the content. */
final class Unreadable extends Exception {

    private final Reading.Why why;

    Unreadable(Reading.Why why) {
        super(why.name());
        this.why = why;
    }

    Reading.Why why() {
        return why;
    }
}
