package de.videosprechstunde.signaling.room;

import de.videosprechstunde.signaling.protocol.Token;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * One seat and who is on it: free, held, or kept for somebody whose socket is gone. Who may take it is decided by the
 * room; how long somebody has been there survives being away and a change of device.
 */
final class Chair {

    private static final int REMEMBERED = 16;

    /** Documents whose seat another page took, newest last. */
    private final Deque<Token> madeWay = new ArrayDeque<>();

    private Visitor occupant;
    private Instant since;
    /** Null while the occupant is there. */
    private Instant keptUntil;

    boolean isFree() {
        return occupant == null;
    }

    boolean isAway() {
        return occupant != null && keptUntil != null;
    }

    boolean isHeldBy(Visitor visitor) {
        return occupant == visitor && keptUntil == null;
    }

    boolean belongsToPageOf(Visitor visitor) {
        return occupant != null && occupant.isSamePageAs(visitor);
    }

    /**
     * Whether this very document lost the seat to another page. When its socket comes back by itself it must not take
     * the seat back: two devices would take turns. A reload or the button does.
     */
    boolean wasTakenFrom(Visitor visitor) {
        return madeWay.contains(visitor.instance());
    }

    boolean isOverdue(Instant now) {
        return isAway() && !now.isBefore(keptUntil);
    }

    /** Whose seat it is, there or away. */
    Optional<Visitor> occupant() {
        return Optional.ofNullable(occupant);
    }

    /** Who can be talked to. */
    Optional<Visitor> holder() {
        return isAway() ? Optional.empty() : occupant();
    }

    /** @return since when it is taken, by whichever device; null if it is free */
    Instant since() {
        return since;
    }

    /**
     * Seats the visitor; whoever holds the seat makes way.
     *
     * @return whether others see a change: somebody new, another page or document, or somebody back again
     */
    boolean seat(Visitor visitor, Instant now) {
        boolean news = isFree() || isAway() || !occupant.isSameDocumentAs(visitor);
        occupant().filter(before -> before != visitor).ifPresent(before -> replace(before, visitor));
        if (isFree()) {
            since = now;
        }
        madeWay.remove(visitor.instance());
        occupant = visitor;
        keptUntil = null;
        return news;
    }

    private void replace(Visitor before, Visitor visitor) {
        if (!before.isSameDocumentAs(visitor)) {
            madeWay.addLast(before.instance());
            if (madeWay.size() > REMEMBERED) {
                madeWay.removeFirst();
            }
        }
        if (!isAway()) {
            before.makeWayFor(visitor);
        }
    }

    void keepUntil(Instant end) {
        keptUntil = end;
    }

    void free() {
        madeWay.clear();
        occupant = null;
        since = null;
        keptUntil = null;
    }
}
