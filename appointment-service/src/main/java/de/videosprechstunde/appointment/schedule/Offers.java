package de.videosprechstunde.appointment.schedule;

import de.videosprechstunde.appointment.outbox.Outbox;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** What patients say who are asked whether a colleague may take over: nobody is handed over without their yes. */
@ApplicationScoped
public class Offers {
    private final Schedule schedule;
    private final Outbox outbox;
    private final Clock clock;

    Offers(Schedule schedule, Outbox outbox, Clock clock) {
        this.schedule = schedule;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * By the holder of the visit's code.
     *
     * @param doctor whom the patient was asked about: an offer that was changed meanwhile is not answered by that
     * @return false if there is no such offer (any more), or that doctor holds no consultations now
     */
    @WithTransaction
    public Uni<Boolean> answer(UUID visit, UUID doctor, boolean agreed) {
        return schedule.held(visit).chain(held -> {
            boolean standing = held != null
                    && held.offeredTo() != null
                    && held.offeredTo().id().equals(doctor)
                    && (held.offeredTo().isActive() || !agreed);
            if (!standing) {
                return Uni.createFrom().item(false);
            }
            held.answerOffer(agreed);
            return agreed
                    ? outbox.add(held.room(), VisitPlaced.of(held, clock.instant()))
                            .replaceWith(true)
                    : Uni.createFrom().item(true);
        });
    }
}
