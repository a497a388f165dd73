package de.videosprechstunde.signaling.presence;

import de.videosprechstunde.signaling.protocol.ClientMessage.Report;
import de.videosprechstunde.signaling.room.Rooms;
import de.videosprechstunde.signaling.ticket.Host;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * What doctors' pages report, kept safe in Kafka. Pages repeat a report until it is acknowledged: a repeated one joins the
 * first while that is under way. Afterwards nothing of it is kept here (promise 3): the event has the same id, by which
 * its readers know it. An end that is safe closes the room.
 */
@Singleton
public class Reports {

    private final EventSender sender;
    private final Rooms rooms;
    private final Clock clock;
    private final Map<Report, CompletableFuture<Void>> underWay = new HashMap<>();

    Reports(EventSender sender, Rooms rooms, Clock clock) {
        this.sender = sender;
        this.rooms = rooms;
        this.clock = clock;
    }

    /** @return completes when the broker has it; exceptionally if it may not have, then the page must repeat it */
    public synchronized CompletionStage<Void> record(Host host, Report report) {
        CompletableFuture<Void> first = underWay.get(report);
        if (first != null) {
            return first;
        }
        CompletableFuture<Void> recorded = sender.report(event(host.practice(), report));
        underWay.put(report, recorded);
        recorded.whenComplete((nothing, failure) -> forget(report));
        if (report.event() == Report.Event.ENDED) {
            recorded.thenRun(() -> rooms.end(host, report.room()));
        }
        return recorded;
    }

    synchronized int underWay() {
        return underWay.size();
    }

    private synchronized void forget(Report report) {
        underWay.remove(report);
    }

    private SignalingEvent event(UUID practice, Report report) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return switch (report.event()) {
            case STARTED -> new SignalingEvent.ConsultationStarted(idOf(report), now, practice, report.room());
            case ENDED -> new SignalingEvent.ConsultationEnded(idOf(report), now, practice, report.room());
        };
    }

    private static UUID idOf(Report report) {
        String name = report.room() + " " + report.event() + " " + report.id().value();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
