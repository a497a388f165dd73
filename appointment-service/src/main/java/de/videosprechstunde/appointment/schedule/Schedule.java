package de.videosprechstunde.appointment.schedule;

import de.videosprechstunde.appointment.conduct.Conduct;
import de.videosprechstunde.appointment.conduct.ConductRecords;
import de.videosprechstunde.appointment.conduct.Side;
import de.videosprechstunde.appointment.practice.Doctor;
import de.videosprechstunde.appointment.practice.Doctors;
import de.videosprechstunde.appointment.practice.Practice;
import de.videosprechstunde.appointment.signin.Member;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.panache.common.Parameters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

/** The practices' appointments; of another practice's, and for a doctor of a colleague's, it knows nothing. */
@ApplicationScoped
public class Schedule implements PanacheRepositoryBase<Appointment, UUID> {
    /** Whether the subject, a doctor, receives patients of the open hour that appointment {@code a} is a place in. */
    public static final String DRAWS =
            "exists (select 1 from OpenConsultationHour h join h.doctors o where h.id = a.hourId and o.subject = :subject)";

    private final AccessWindows windows;
    private final Doctors doctors;
    private final ConductRecords conduct;
    private final Clock clock;

    Schedule(AccessWindows windows, Doctors doctors, ConductRecords conduct, Clock clock) {
        this.conduct = conduct;
        this.windows = windows;
        this.doctors = doctors;
        this.clock = clock;
    }

    /** Part of the caller's transaction; the reference and the series may be null. */
    public Uni<Appointment> add(Doctor doctor, PlannedTime.Usable time, PracticeReference reference, UUID series) {
        return persist(new Appointment(doctor, time, reference, series));
    }

    /** A place in an open hour. Part of the caller's transaction. */
    public Uni<Appointment> add(Practice practice, UUID hour, Instant startsAt, Instant endsAt) {
        return persist(new Appointment(practice, hour, startsAt, endsAt));
    }

    /** Null if the member must not know of it; otherwise held for the rest of the caller's transaction. */
    public Uni<Appointment> held(Member member, UUID id) {
        return heldOfPractice(member, id).chain(appointment -> ifSeen(member, appointment));
    }

    /**
     * The same of whichever doctor of the practice. Not by its id: that would read the doctor together with the lock, as it
     * was before others let go of it.
     */
    public Uni<Appointment> heldOfPractice(Member member, UUID id) {
        return find("id = ?1 and practiceId = ?2", id, member.practice())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult();
    }

    /** All of the series of which the member has made this one; empty if there is none. */
    public Uni<List<Appointment>> seriesOf(Member member, UUID one) {
        return seen(member, one)
                .chain(first -> first == null || first.series == null
                        ? Uni.createFrom().item(List.<Appointment>of())
                        : list(
                                "practiceId = ?1 and series = ?2 order by startsAt, id",
                                first.practiceId,
                                first.series));
    }

    /** For whoever holds its code. */
    Uni<Appointment> held(UUID id) {
        return find("id = ?1", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResult();
    }

    /** Null if the member must not know of it. */
    public Uni<Appointment> seen(Member member, UUID id) {
        return find("id = ?1 and practiceId = ?2", id, member.practice())
                .firstResult()
                .chain(appointment -> ifSeen(member, appointment));
    }

    /** Up to one more than the range's limit, in order of their beginning. */
    Uni<List<Appointment>> page(Member member, ListQuery.Range range) {
        StringBuilder which = new StringBuilder("from Appointment a left join fetch a.doctor d"
                + " where a.practiceId = :practice and a.startsAt >= :start and a.startsAt < :end");
        Parameters values = Parameters.with("practice", member.practice())
                .and(
                        "start",
                        range.after() == null ? range.start() : range.after().startsAt())
                .and("end", range.end());
        if (range.after() != null) {
            which.append(" and (a.startsAt > :start or a.id > :last)");
            values.and("last", range.after().id());
        }
        if (!member.plansForEverybody()) {
            which.append(" and (d.subject = :subject or d is null and " + DRAWS + ")");
            values.and("subject", member.subject());
        }
        if (range.doctor() != null) {
            which.append(" and d.id = :doctor");
            values.and("doctor", range.doctor());
        }
        return find(which + " order by a.startsAt, a.id", values)
                .range(0, range.limit())
                .list();
    }

    /** Whether the member may ask for this doctor's appointments; null: for everybody's that may be seen. */
    Uni<Boolean> doctorVisible(Member member, UUID doctor) {
        return doctor == null
                ? Uni.createFrom().item(true)
                : doctors.ofPractice(member.practice(), doctor)
                        .map(found -> found != null && (member.plansForEverybody() || found.isThe(member)));
    }

    /** Part of the caller's transaction. */
    Uni<Void> forgetVisit(Appointment appointment) {
        appointment.forgetVisit();
        return conduct.forget(appointment.id);
    }

    /** The doctor's other appointments that touch this one's time and are not off: a warning, no refusal. */
    public Uni<List<UUID>> overlapping(Appointment appointment) {
        return list(
                        "practiceId = ?1 and startsAt > ?2 and startsAt < ?3 and endsAt > ?4 and doctor = ?5 and id != ?6"
                                + " and cancelledAt is null and visit.endedAt is null and hourId is null order by startsAt, id",
                        appointment.practiceId,
                        appointment.startsAt.minus(Duration.ofMinutes(PlannedTime.LONGEST_MINUTES)),
                        appointment.endsAt,
                        appointment.startsAt,
                        appointment.doctor,
                        appointment.id)
                .map(found -> found.stream().map(Appointment::id).toList());
    }

    /** Of the doctor's own appointment: nobody ticks for somebody else. */
    @WithTransaction
    Uni<ConductAnswer> keepConduct(Member member, UUID id, Conduct agreed) {
        return held(member, id).chain(appointment -> {
            if (appointment == null || !appointment.isOf(member)) {
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

    private Uni<Appointment> ifSeen(Member member, Appointment appointment) {
        return appointment == null
                ? Uni.createFrom().nullItem()
                : maySee(member, appointment).map(may -> may ? appointment : null);
    }

    /** Of the same practice's. */
    private Uni<Boolean> maySee(Member member, Appointment appointment) {
        boolean own = member.plansForEverybody() || appointment.isOf(member);
        return own || appointment.doctor() != null
                ? Uni.createFrom().item(own)
                : count(
                                "from Appointment a where a.id = :id and " + DRAWS,
                                Parameters.with("id", appointment.id()).and("subject", member.subject()))
                        .map(found -> found > 0);
    }
}
