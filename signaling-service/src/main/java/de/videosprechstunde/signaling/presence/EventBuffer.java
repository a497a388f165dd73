package de.videosprechstunde.signaling.presence;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Events on their way to Kafka, oldest first, a bounded number of them. Presence may be lost when Kafka is away for
 * long (the pages decide, not the events); reports are never dropped in silence: whoever made them hears of it.
 */
final class EventBuffer {

    /** @param acknowledged completes when the broker has the event; null for presence, which nobody waits for */
    record Entry(SignalingEvent event, CompletableFuture<Void> acknowledged) {

        boolean isPresence() {
            return acknowledged == null;
        }

        /** Somebody waited for it and has given up: sent now, it would count twice. */
        boolean isAbandoned() {
            return acknowledged != null && acknowledged.isDone();
        }

        void succeeded() {
            if (acknowledged != null) {
                acknowledged.complete(null);
            }
        }

        void failed(Throwable reason) {
            acknowledged.completeExceptionally(reason);
        }
    }

    static final class Full extends Exception {
        Full() {
            super("The buffer of events is full.", null, false, false);
        }
    }

    private final int capacity;
    private final Deque<Entry> entries = new ArrayDeque<>();
    /** Taken, and not yet known to be sent. */
    private int underWay;

    EventBuffer(int capacity) {
        this.capacity = capacity;
    }

    /** @return whether an older presence had to be given up for it */
    synchronized boolean addPresence(SignalingEvent event) {
        boolean full = entries.size() >= capacity;
        boolean room = !full || removeOldestPresence();
        if (room) {
            entries.addLast(new Entry(event, null));
            notifyAll();
        }
        return full;
    }

    synchronized CompletableFuture<Void> addReport(SignalingEvent event) {
        if (entries.size() >= capacity && !removeOldestPresence()) {
            return CompletableFuture.failedFuture(new Full());
        }
        var acknowledged = new CompletableFuture<Void>();
        entries.addLast(new Entry(event, acknowledged));
        notifyAll();
        return acknowledged;
    }

    /** Waits until there is something to send. */
    synchronized List<Entry> take(int most) throws InterruptedException {
        while (entries.isEmpty()) {
            wait();
        }
        var batch = new ArrayList<Entry>(Math.min(most, entries.size()));
        while (batch.size() < most && !entries.isEmpty()) {
            batch.add(entries.removeFirst());
        }
        underWay = batch.size();
        return batch;
    }

    /** The end of what was taken: what of it could not be sent keeps its place at the front. */
    synchronized void putBack(List<Entry> unsent) {
        unsent.reversed().forEach(entries::addFirst);
        while (entries.size() > capacity && removeOldestPresence()) {}
        underWay = 0;
    }

    /** What waits and what is under way. */
    synchronized int unsettled() {
        return entries.size() + underWay;
    }

    private boolean removeOldestPresence() {
        for (Iterator<Entry> oldestFirst = entries.iterator(); oldestFirst.hasNext(); ) {
            if (oldestFirst.next().isPresence()) {
                oldestFirst.remove();
                return true;
            }
        }
        return false;
    }
}
