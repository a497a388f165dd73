package de.videosprechstunde.appointment.schedule;

import de.videosprechstunde.appointment.audit.Act;
import de.videosprechstunde.appointment.audit.AuditTrail;
import de.videosprechstunde.appointment.outbox.Outbox;
import de.videosprechstunde.appointment.signin.Member;
import de.videosprechstunde.appointment.web.IfMatch;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Moves and cancels appointments that have not begun, for those who have seen what they change. */
@ApplicationScoped
class Changes {
    private final Schedule schedule;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    Changes(Schedule schedule, Outbox outbox, AuditTrail audit, Clock clock) {
        this.audit = audit;
        this.schedule = schedule;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Who repeats a cancellation whose answer was lost has seen the version before it (RFC 9110, 13.1.1 lets that pass). */
    @WithTransaction
    Uni<Change> cancel(Member member, UUID id, IfMatch seen) {
        return schedule.held(member, id)
                .chain(appointment -> appointment != null
                                && schedule.stateOf(appointment) == AppointmentState.CANCELLED
                                && !seen.isMissing()
                        ? done(appointment, List.of())
                        : change(appointment, seen, planned -> cancel(member, planned)));
    }

    /** The code stays: its window moves along. */
    @WithTransaction
    Uni<Change> move(Member member, UUID id, IfMatch seen, WantedTime wanted) {
        return schedule.held(member, id)
                .chain(appointment ->
                        change(ofItsOwnTime(appointment), seen, planned -> switch (wanted.plannedAt(clock.instant())) {
                            case PlannedTime.Usable time -> move(member, planned, time);
                            case PlannedTime why -> refused(new Change.TimeRefused(why));
                        }));
    }

    /**
     * At any time: a practice's own system may give its number after the consultation.
     *
     * @param wanted null: none
     */
    @WithTransaction
    Uni<Change> refer(Member member, UUID id, IfMatch seen, PracticeReference wanted) {
        return schedule.held(member, id).chain(appointment -> unseen(appointment, seen)
                .map(Changes::refused)
                .orElseGet(() -> {
                    if (appointment.reference().equals(Optional.ofNullable(wanted))) {
                        return done(appointment, List.of());
                    }
                    appointment.refer(wanted);
                    return audit.record(member, Act.REFERENCE_CHANGED, id).chain(() -> done(appointment, List.of()));
                }));
    }

    /** A place in an open hour lasts as long as the hour: nobody moves it alone. */
    private static Appointment ofItsOwnTime(Appointment appointment) {
        return appointment == null || appointment.hourId() != null ? null : appointment;
    }

    private Uni<Change> change(Appointment appointment, IfMatch seen, Function<Appointment, Uni<Change>> change) {
        return unseen(appointment, seen).map(Changes::refused).orElseGet(() -> switch (schedule.stateOf(appointment)) {
            case CANCELLED -> refused(new Change.AlreadyCancelled());
            case ENDED -> refused(new Change.AlreadyEnded());
            case RUNNING -> refused(new Change.AlreadyRunning());
            case PLANNED, WAITING -> change.apply(appointment);
        });
    }

    /** Why somebody may not change it who has not seen it as it is. */
    private static Optional<Change> unseen(Appointment appointment, IfMatch seen) {
        if (appointment == null) {
            return Optional.of(new Change.Unknown());
        }
        if (seen.isMissing()) {
            return Optional.of(new Change.PreconditionMissing());
        }
        return seen.allows(appointment.version)
                ? Optional.empty()
                : Optional.of(new Change.ChangedMeanwhile(appointment.version));
    }

    private Uni<Change> move(Member by, Appointment appointment, PlannedTime.Usable time) {
        Uni<Void> moved = appointment.moveTo(time)
                ? audit.record(by, Act.APPOINTMENT_MOVED, appointment.id()).chain(() -> tell(appointment))
                : Uni.createFrom().voidItem();
        return moved.chain(() -> schedule.overlapping(appointment)).chain(overlaps -> done(appointment, overlaps));
    }

    /** Whoever waits is told, and stays if the room is open at the new time, too; nothing else is left of a visit (R3). */
    private Uni<Void> tell(Appointment appointment) {
        Instant now = clock.instant();
        boolean open = !schedule.windowOf(appointment).isNotYetOpen(now);
        boolean stays = open && appointment.visit().isWaiting();
        return outbox.add(appointment.room(), AppointmentMoved.of(appointment, open, now))
                .chain(() -> stays ? Uni.createFrom().voidItem() : schedule.forgetVisit(appointment));
    }

    private Uni<Change> cancel(Member by, Appointment appointment) {
        appointment.cancelledAt = clock.instant();
        return outbox.add(appointment.room(), AppointmentCancelled.of(appointment))
                .chain(() -> audit.record(by, Act.APPOINTMENT_CANCELLED, appointment.id()))
                .chain(() -> done(appointment, List.of()));
    }

    /** Written first: the version that the answer tells of is the new one. */
    private Uni<Change> done(Appointment appointment, List<UUID> overlaps) {
        return schedule.flush().replaceWith(new Change.Done(appointment, overlaps));
    }

    private static Uni<Change> refused(Change why) {
        return Uni.createFrom().item(why);
    }
}
