package de.videosprechstunde.appointment.schedule;

import de.videosprechstunde.appointment.calendar.Berlin;
import de.videosprechstunde.appointment.conduct.Conduct;
import de.videosprechstunde.appointment.conduct.ConductRecords;
import de.videosprechstunde.appointment.conduct.Side;
import de.videosprechstunde.appointment.outbox.Outbox;
import de.videosprechstunde.appointment.practice.Doctor;
import de.videosprechstunde.appointment.signin.Member;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.panache.common.Parameters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

/** The practices' appointments; of another practice's, and for a doctor of a colleague's, it knows nothing. */
@ApplicationScoped
public class Schedule implements PanacheRepositoryBase<Appointment, UUID> {
    private final AccessWindows windows;
    private final Outbox outbox;
    private final ConductRecords conduct;
    private final Clock clock;

    Schedule(AccessWindows windows, Outbox outbox, ConductRecords conduct, Clock clock) {
        this.conduct = conduct;
        this.windows = windows;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Part of the caller's transaction. */
    public Uni<Appointment> add(Doctor doctor, PlannedTime.Usable time) {
        return persist(new Appointment(doctor, time));
    }

    /** Null if the member must not know of it; otherwise held for the rest of the caller's transaction. */
    public Uni<Appointment> held(Member member, UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE)
                .map(appointment -> appointment != null && maySee(member, appointment) ? appointment : null);
    }

    /** The Berlin day's appointments, of all doctors or one (null: all), in order of their beginning. */
    Uni<List<Appointment>> on(LocalDate day, Member member, UUID doctor) {
        StringBuilder which = new StringBuilder("practiceId = :practice and startsAt >= :start and startsAt < :end");
        Parameters values = Parameters.with("practice", member.practice())
                .and("start", Berlin.startOf(day))
                .and("end", Berlin.startOf(day.plusDays(1)));
        if (!member.plansForEverybody()) {
            which.append(" and doctor.subject = :subject");
            values.and("subject", member.subject());
        }
        if (doctor != null) {
            which.append(" and doctor.id = :doctor");
            values.and("doctor", doctor);
        }
        return list(which + " order by startsAt, id", values);
    }

    @WithTransaction
    Uni<Cancellation> cancel(Member member, UUID id) {
        return held(member, id).chain(appointment -> {
            if (appointment == null) {
                return Uni.createFrom().item(new Cancellation.Unknown());
            }
            return switch (stateOf(appointment)) {
                case CANCELLED -> Uni.createFrom().item(new Cancellation.Cancelled());
                case ENDED -> Uni.createFrom().item(new Cancellation.AlreadyEnded());
                case RUNNING -> Uni.createFrom().item(new Cancellation.Running());
                case PLANNED, WAITING -> {
                    appointment.cancelledAt = clock.instant();
                    yield outbox.add(appointment.room(), AppointmentCancelled.of(appointment))
                            .replaceWith(new Cancellation.Cancelled());
                }
            };
        });
    }

    /** Of the doctor's own appointment: nobody ticks for somebody else. */
    @WithTransaction
    Uni<ConductAnswer> keepConduct(Member member, UUID id, Conduct agreed) {
        return held(member, id).chain(appointment -> {
            if (appointment == null || !appointment.doctor().isThe(member)) {
                return Uni.createFrom().item(new ConductAnswer.Unknown());
            }
            return switch (stateOf(appointment)) {
                case CANCELLED, ENDED -> Uni.createFrom().item(new ConductAnswer.Over());
                case PLANNED, WAITING, RUNNING ->
                    conduct.keep(id, Side.doctor, agreed).replaceWith(new ConductAnswer.Kept());
            };
        });
    }

    /**
     * Writes down what the waiting room reports, in the caller's transaction; of a room that is gone or another practice's
     * nothing. What is reported later than the window's closing counts as then: that is when the visit ended.
     */
    public Uni<Void> report(UUID practice, UUID room, Instant at, BiFunction<Visit, Instant, Visit> report) {
        return find("room = ?1 and practiceId = ?2", room, practice)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .invoke(appointment -> {
                    if (appointment != null) {
                        Instant closing = windowOf(appointment).closesAt();
                        appointment.change(visit -> report.apply(visit, at.isBefore(closing) ? at : closing));
                    }
                })
                .replaceWithVoid();
    }

    public AccessWindow windowOf(Appointment appointment) {
        return windows.around(appointment.startsAt(), appointment.endsAt());
    }

    public AppointmentState stateOf(Appointment appointment) {
        return appointment.state(windowOf(appointment), clock.instant());
    }

    private static boolean maySee(Member member, Appointment appointment) {
        return appointment.practiceId.equals(member.practice())
                && (member.plansForEverybody() || appointment.doctor().isThe(member));
    }
}
