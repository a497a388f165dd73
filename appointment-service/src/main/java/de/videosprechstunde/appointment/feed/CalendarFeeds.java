package de.videosprechstunde.appointment.feed;

import de.videosprechstunde.appointment.audit.Act;
import de.videosprechstunde.appointment.audit.AuditTrail;
import de.videosprechstunde.appointment.calendar.Berlin;
import de.videosprechstunde.appointment.practice.Doctor;
import de.videosprechstunde.appointment.practice.Doctors;
import de.videosprechstunde.appointment.practice.PlaceTaken;
import de.videosprechstunde.appointment.schedule.Appointment;
import de.videosprechstunde.appointment.schedule.AppointmentState;
import de.videosprechstunde.appointment.schedule.Schedule;
import de.videosprechstunde.appointment.signin.Member;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Each doctor's own calendar address: issued, replaced and revoked by nobody else. */
@ApplicationScoped
class CalendarFeeds implements PanacheRepositoryBase<CalendarFeed, UUID>, PlaceTaken {
    /** What is longer ago is of no use in a calendar. */
    private static final int DAYS_BACK = 14;

    private static final int MOST = 5_000;

    private final Doctors doctors;
    private final Schedule schedule;
    private final AuditTrail audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CalendarFeeds(Doctors doctors, Schedule schedule, AuditTrail audit, Clock clock) {
        this.doctors = doctors;
        this.schedule = schedule;
        this.audit = audit;
        this.clock = clock;
    }

    /** Null: no such account, or nobody was given this one yet. */
    @WithSession
    Uni<Instant> issuedAt(Member member) {
        return doctors.of(member)
                .chain(doctor -> doctor == null ? Uni.createFrom().nullItem() : findById(doctor.id()))
                .map(feed -> feed == null ? null : feed.issuedAt);
    }

    /** A new one; the one before is dead from then on. Null: the doctor is not written down or has no place. */
    @WithTransaction
    Uni<FeedToken> issue(Member member) {
        return doctors.of(member)
                .chain(doctor ->
                        doctor == null || !doctor.isActive() ? Uni.createFrom().nullItem() : issue(member, doctor));
    }

    private Uni<FeedToken> issue(Member member, Doctor doctor) {
        FeedToken token = FeedToken.random(random);
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                        insert into calendar_feed (doctor_id, token_hash, issued_at) values (?1, ?2, ?3)
                        on conflict (doctor_id) do update
                            set token_hash = excluded.token_hash, issued_at = excluded.issued_at""")
                        .setParameter(1, doctor.id())
                        .setParameter(2, token.hash())
                        .setParameter(3, clock.instant())
                        .executeUpdate())
                .chain(() -> audit.record(member, Act.FEED_ISSUED, doctor.id()))
                .replaceWith(token);
    }

    @WithTransaction
    Uni<Void> revoke(Member member) {
        return doctors.of(member)
                .chain(doctor -> doctor == null
                        ? Uni.createFrom().item(false)
                        : deleteById(doctor.id())
                                .call(gone -> gone
                                        ? audit.record(member, Act.FEED_REVOKED, doctor.id())
                                        : Uni.createFrom().voidItem()))
                .replaceWithVoid();
    }

    /** An address that was dead must not come alive with the place. */
    @Override
    public Uni<Void> placeTaken(UUID doctor) {
        return deleteById(doctor).replaceWithVoid();
    }

    /** Null: there is no such address, or its doctor has no place any more. */
    @WithSession
    Uni<String> calendar(FeedToken token) {
        return find("hash", token.hash()).firstResult().chain(feed -> {
            if (feed == null || !feed.doctor.isActive()) {
                return Uni.createFrom().nullItem();
            }
            Instant now = clock.instant();
            return appointments(feed.doctor, Berlin.startOf(Berlin.dayOf(now).minusDays(DAYS_BACK)))
                    .map(all -> IcsCalendar.of(all.stream().map(this::event).toList(), now));
        });
    }

    private Uni<List<Appointment>> appointments(Doctor doctor, Instant from) {
        return Panache.getSession().chain(session -> session.createQuery(
                        "from Appointment a where a.practiceId = ?1 and a.startsAt >= ?2 and a.doctor.id = ?3"
                                // As many entries as there are patients, each as long as the hour, are no calendar.
                                + " and a.hourId is null"
                                + " order by a.startsAt, a.id",
                        Appointment.class)
                .setParameter(1, doctor.practice().id())
                .setParameter(2, from)
                .setParameter(3, doctor.id())
                .setMaxResults(MOST)
                .getResultList());
    }

    private IcsCalendar.Event event(Appointment appointment) {
        boolean cancelled = schedule.stateOf(appointment) == AppointmentState.CANCELLED;
        return new IcsCalendar.Event(
                appointment.id(), appointment.startsAt(), appointment.endsAt(), appointment.sequence(), cancelled);
    }
}
