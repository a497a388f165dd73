package de.videosprechstunde.appointment.dialin;

import de.videosprechstunde.appointment.schedule.Schedule;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Dialling in looks, and changes nothing: a mail scanner that opens the link uses nothing up. */
@ApplicationScoped
class DialIn {
    private static final Logger LOG = Logger.getLogger(DialIn.class);

    private final DialInCodes codes;
    private final Schedule schedule;
    private final Clock clock;
    private final MeterRegistry meters;

    DialIn(DialInCodes codes, Schedule schedule, Clock clock, MeterRegistry meters) {
        this.codes = codes;
        this.schedule = schedule;
        this.clock = clock;
        this.meters = meters;
    }

    @WithSession
    Uni<DialInAnswer> answer(String typed) {
        return codes.find(typed)
                .map(found -> DialInAnswer.of(found, found == null ? null : schedule.windowOf(found), clock.instant()))
                .invoke(this::count);
    }

    private void count(DialInAnswer answer) {
        String outcome = answer.getClass().getSimpleName();
        LOG.tracef("Dial-in %s", outcome);
        meters.counter("videosprechstunde.dialin", "outcome", outcome).increment();
    }
}
