package de.videosprechstunde.appointment.waitingroom;

import de.videosprechstunde.appointment.inbox.Inbox;
import de.videosprechstunde.appointment.schedule.Schedule;
import de.videosprechstunde.appointment.schedule.Visit;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.function.BiFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Keeps the schedule's picture of the waiting room: who waits, and which consultations run or are over. */
@ApplicationScoped
class WaitingRoomListener {
    private static final Logger LOG = Logger.getLogger(WaitingRoomListener.class);

    private final Inbox inbox;
    private final Schedule schedule;

    WaitingRoomListener(Inbox inbox, Schedule schedule) {
        this.inbox = inbox;
        this.schedule = schedule;
    }

    @Incoming("signaling-events")
    Uni<Void> heard(ConsumerRecord<byte[], byte[]> message) {
        return inbox.handle(message, PresenceEvent.class, this::act);
    }

    private Uni<Void> act(PresenceEvent event) {
        LOG.tracef("%s in room %s", event.getClass().getSimpleName(), event.room());
        return switch (event) {
            case PresenceEvent.ParticipantArrived arrived -> ofPatient(arrived, arrived.seat(), Visit::arrived);
            case PresenceEvent.ParticipantLeft left -> ofPatient(left, left.seat(), Visit::left);
            case PresenceEvent.ConsultationStarted started -> report(started, Visit::started);
            case PresenceEvent.ConsultationEnded ended -> report(ended, Visit::ended);
        };
    }

    /** The doctor's coming and going says nothing about the visit. */
    private Uni<Void> ofPatient(
            PresenceEvent event, PresenceEvent.Seat seat, BiFunction<Visit, Instant, Visit> change) {
        return seat == PresenceEvent.Seat.patient
                ? report(event, change)
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> report(PresenceEvent event, BiFunction<Visit, Instant, Visit> change) {
        return schedule.report(event.practiceId(), event.room(), event.occurredAt(), change);
    }
}
