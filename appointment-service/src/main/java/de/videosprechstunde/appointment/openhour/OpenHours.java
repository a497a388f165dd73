package de.videosprechstunde.appointment.openhour;

import de.videosprechstunde.appointment.audit.Act;
import de.videosprechstunde.appointment.audit.AuditTrail;
import de.videosprechstunde.appointment.calendar.Berlin;
import de.videosprechstunde.appointment.dialin.DialInCodes;
import de.videosprechstunde.appointment.invitation.Invitation;
import de.videosprechstunde.appointment.practice.AllowanceState;
import de.videosprechstunde.appointment.practice.Doctor;
import de.videosprechstunde.appointment.practice.Doctors;
import de.videosprechstunde.appointment.practice.Practice;
import de.videosprechstunde.appointment.schedule.PlannedTime;
import de.videosprechstunde.appointment.schedule.Schedule;
import de.videosprechstunde.appointment.signin.Member;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.panache.common.Parameters;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The practices' open hours, and the places in them; a doctor knows those that he or she draws from. */
@ApplicationScoped
class OpenHours implements PanacheRepositoryBase<OpenConsultationHour, UUID> {
    private static final String WITH_DOCTORS = "select distinct h from OpenConsultationHour h left join fetch h.doctors"
            + " where h.practice.id = :practice and (:all = true or exists (select 1 from OpenConsultationHour own"
            + " join own.doctors d where own = h and d.subject = :subject))";

    private final Doctors doctors;
    private final Schedule schedule;
    private final DialInCodes codes;
    private final AuditTrail audit;
    private final Clock clock;

    OpenHours(Doctors doctors, Schedule schedule, DialInCodes codes, AuditTrail audit, Clock clock) {
        this.audit = audit;
        this.doctors = doctors;
        this.schedule = schedule;
        this.codes = codes;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Opening> open(Member member, NewHour wanted) {
        PlannedTime time = wanted.planned(clock.instant());
        if (!(time instanceof PlannedTime.Usable usable)) {
            return refused(new Invitation.TimeRefused(time));
        }
        if (wanted.doctors().isEmpty() && member.plansForEverybody()) {
            return refused(new Invitation.DoctorMissing());
        }
        return drawing(member, wanted).chain(found -> refusal(member, wanted, found)
                .map(OpenHours::refused)
                .orElseGet(() -> persist(new OpenConsultationHour(usable, found))
                        .call(hour -> audit.record(member, Act.OPEN_HOUR_CREATED, hour.id))
                        .map(Opening.Opened::new)));
    }

    /** The Berlin day's, in order of their beginning. */
    Uni<List<OpenConsultationHour>> on(LocalDate day, Member member) {
        return list(
                WITH_DOCTORS + " and h.startsAt >= :start and h.startsAt < :end order by h.startsAt, h.id",
                asSeenBy(member).and("start", Berlin.startOf(day)).and("end", Berlin.startOf(day.plusDays(1))));
    }

    /** A place in the hour with the code that leads to it; who draws is looked at when the patient dials in. */
    @WithTransaction
    Uni<Invitation> givePlace(Member member, UUID id) {
        // Not the first of them: with the doctors fetched along, Hibernate would cut that off in memory (HHH90003004).
        return list(WITH_DOCTORS + " and h.id = :id", asSeenBy(member).and("id", id))
                .map(found -> found.isEmpty() ? null : found.getFirst())
                .chain(hour -> {
                    if (hour == null) {
                        return Uni.createFrom().item(new Invitation.AppointmentUnknown());
                    }
                    return booking(hour.practice)
                            .or(() -> hour.endsAt.isAfter(clock.instant())
                                    ? Optional.empty()
                                    : Optional.of(new Invitation.AppointmentOver()))
                            .map(refusal -> Uni.createFrom().item(refusal))
                            .orElseGet(() -> placeIn(hour, member));
                });
    }

    private Uni<Invitation> placeIn(OpenConsultationHour hour, Member member) {
        return schedule.add(hour.practice, hour.id, hour.startsAt, hour.endsAt)
                .call(place -> audit.record(member, Act.APPOINTMENT_CREATED, place.id()))
                .chain(place -> codes.issue(place).map(code -> new Invitation.Invited(place, code, List.of())));
    }

    /** Whom the hour is wanted for, without those who do not exist for this member. */
    private Uni<List<Doctor>> drawing(Member member, NewHour wanted) {
        Multi<Doctor> asked = wanted.doctors().isEmpty()
                ? doctors.of(member).toMulti()
                : Multi.createFrom()
                        .iterable(wanted.doctors())
                        .onItem()
                        .transformToUniAndConcatenate(id -> doctors.ofPractice(member.practice(), id));
        return asked.collect().asList();
    }

    private Optional<Invitation> refusal(Member member, NewHour wanted, List<Doctor> found) {
        boolean planned = found.stream().allMatch(each -> member.plansForEverybody() || each.isThe(member));
        if (!planned || found.size() < wanted.doctors().size()) {
            return Optional.of(new Invitation.DoctorUnknown());
        }
        if (found.isEmpty() || !found.stream().allMatch(Doctor::isActive)) {
            return Optional.of(new Invitation.DoctorNotActive());
        }
        return booking(found.getFirst().practice());
    }

    private Optional<Invitation> booking(Practice practice) {
        AllowanceState allowance = practice.allowanceOn(Berlin.today(clock));
        if (allowance != AllowanceState.ACTIVE) {
            return Optional.of(new Invitation.NotBooked(allowance));
        }
        return practice.canBeShownToPatients() ? Optional.empty() : Optional.of(new Invitation.PracticeUnnamed());
    }

    private static Parameters asSeenBy(Member member) {
        return Parameters.with("practice", member.practice())
                .and("all", member.plansForEverybody())
                .and("subject", member.subject());
    }

    private static Uni<Opening> refused(Invitation why) {
        return Uni.createFrom().item(new Opening.Refused(why));
    }
}
