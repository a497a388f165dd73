package de.videosprechstunde.appointment.dialin;

import de.videosprechstunde.appointment.guessing.WrongCodes;
import de.videosprechstunde.appointment.schedule.Appointment;
import de.videosprechstunde.appointment.schedule.Schedule;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Dialling in looks, and changes nothing: a mail scanner that opens the link uses nothing up. A code that lets somebody in
 * always does; whether any other one is told the truth depends on how many wrong ones came before (R11, decision 8).
 */
@ApplicationScoped
class DialIn {
    private static final Logger LOG = Logger.getLogger(DialIn.class);

    private final DialInCodes codes;
    private final WrongCodes wrongCodes;
    private final Schedule schedule;
    private final Clock clock;
    private final MeterRegistry meters;

    DialIn(DialInCodes codes, WrongCodes wrongCodes, Schedule schedule, Clock clock, MeterRegistry meters) {
        this.codes = codes;
        this.wrongCodes = wrongCodes;
        this.schedule = schedule;
        this.clock = clock;
        this.meters = meters;
    }

    Uni<DialInAnswer> answer(String typed, InetAddress caller) {
        EvenTime time = new EvenTime();
        return codes.find(typed)
                .map(this::truth)
                .chain(truth -> limited(truth, caller))
                .invoke(this::count)
                .chain(answer -> answer instanceof DialInAnswer.Mute
                        ? time.answer(answer)
                        : Uni.createFrom().item(answer));
    }

    private DialInAnswer truth(Appointment found) {
        return DialInAnswer.of(found, found == null ? null : schedule.windowOf(found), clock.instant());
    }

    private Uni<DialInAnswer> limited(DialInAnswer truth, InetAddress caller) {
        Uni<Duration> wait =
                switch (truth) {
                    case DialInAnswer.Open open -> Uni.createFrom().item(Duration.ZERO);
                    case DialInAnswer.Unknown unknown -> wrongCodes.spend(caller);
                    case DialInAnswer.Refused refused -> wrongCodes.wait(caller);
                };
        return wait.map(time -> time.isZero() ? truth : new DialInAnswer.TooMany(time));
    }

    private void count(DialInAnswer answer) {
        String outcome = answer.getClass().getSimpleName();
        LOG.tracef("Dial-in %s", outcome);
        meters.counter("videosprechstunde.dialin", "outcome", outcome).increment();
    }
}
