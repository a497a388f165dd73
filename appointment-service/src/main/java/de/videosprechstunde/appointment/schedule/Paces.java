package de.videosprechstunde.appointment.schedule;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Reads the pace of open hours off the consultations that they have had. */
@ApplicationScoped
public class Paces {
    private static final int FEWEST_CONSULTATIONS = 3;

    /** From two exact averages, one consultation more between them, whoever asks could reckon how long that one took. */
    private static final long STEP_SECONDS = 300;

    private static final String PACE = """
            select (select count(*) from open_hour_doctor o join doctor d on d.id = o.doctor_id
                    where o.hour_id = ?1 and d.active),
                   (select case when count(*) >= ?2 then cast(avg(extract(epoch from ended_at - started_at)) as bigint) end
                    from appointment where hour_id = ?1 and ended_at > started_at)""";

    @WithSession
    public Uni<Pace> of(UUID hour) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(PACE, Object[].class)
                        .setParameter(1, hour)
                        .setParameter(2, FEWEST_CONSULTATIONS)
                        .getSingleResult())
                .map(row -> new Pace(((Number) row[0]).longValue(), inSteps((Number) row[1])));
    }

    private static Long inSteps(Number seconds) {
        return seconds == null
                ? null
                : (Long) Math.max(STEP_SECONDS, Math.round(seconds.doubleValue() / STEP_SECONDS) * STEP_SECONDS);
    }
}
