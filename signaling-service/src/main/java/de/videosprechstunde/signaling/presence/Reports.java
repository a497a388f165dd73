package de.videosprechstunde.signaling.presence;

import de.videosprechstunde.signaling.protocol.ClientMessage.Report;
import de.videosprechstunde.signaling.room.Rooms;
import de.videosprechstunde.signaling.ticket.Host;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * What doctors' pages report, kept safe in Kafka. Pages repeat a report until it is acknowledged: a repeated one joins
 * the first, and where the first is forgotten the event at least has the same id, by which its readers know it. An end that is safe closes the room.
 */
@Singleton
public class Reports {

    private static final int REMEMBERED = 10_000;

    private final EventSender sender;
    private final Rooms rooms;
    private final Clock clock;
    private final Map<Report, CompletableFuture<Void>> known = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Report, CompletableFuture<Void>> eldest) {
            return size() > REMEMBERED;
        }
    };

    Reports(EventSender sender, Rooms rooms, Clock clock) {
        this.sender = sender;
        this.rooms = rooms;
        this.clock = clock;
    }

    /** @return completes when the broker has it; exceptionally if it may not have, then the page must repeat it */
    public synchronized CompletionStage<Void> record(Host host, Report report) {
        CompletableFuture<Void> earlier = known.get(report);
        if (earlier != null && !earlier.isCompletedExceptionally()) {
            return earlier;
        }
        CompletableFuture<Void> recorded = sender.report(event(host.practice(), report));
        known.put(report, recorded);
        if (report.event() == Report.Event.ENDED) {
            recorded.thenRun(() -> rooms.end(host, report.room()));
        }
        return recorded;
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
