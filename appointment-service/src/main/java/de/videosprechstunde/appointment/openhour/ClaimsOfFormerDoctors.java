package de.videosprechstunde.appointment.openhour;

import de.videosprechstunde.appointment.outbox.Outbox;
import de.videosprechstunde.appointment.practice.PlaceTaken;
import de.videosprechstunde.appointment.schedule.Appointment;
import de.videosprechstunde.appointment.schedule.AppointmentState;
import de.videosprechstunde.appointment.schedule.Schedule;
import de.videosprechstunde.appointment.schedule.VisitPlaced;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * Whom a doctor had claimed who loses the place waits in the queue again, and nobody is handed over to that doctor. A
 * consultation that runs goes on.
 */
@ApplicationScoped
class ClaimsOfFormerDoctors implements PlaceTaken {
    private static final String NOT_BEGUN = "doctor.id = ?1 and hourId is not null and cancelledAt is null"
            + " and visit.startedAt is null and visit.endedAt is null order by id";

    private final Schedule schedule;
    private final Outbox outbox;
    private final Clock clock;

    ClaimsOfFormerDoctors(Schedule schedule, Outbox outbox, Clock clock) {
        this.schedule = schedule;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Uni<Void> placeTaken(UUID doctor) {
        return schedule.find(NOT_BEGUN, doctor)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .chain(this::giveBack)
                .chain(() -> schedule.update("offeredTo = null where offeredTo.id = ?1", doctor))
                .replaceWithVoid();
    }

    private Uni<Void> giveBack(List<Appointment> visits) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (Appointment visit : visits) {
            if (schedule.stateOf(visit) != AppointmentState.ENDED) {
                visit.giveBack();
                done = done.chain(() -> outbox.add(visit.room(), VisitPlaced.of(visit, clock.instant())));
            }
        }
        return done;
    }
}
