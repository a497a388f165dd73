package de.videosprechstunde.appointment.quality;

import de.videosprechstunde.appointment.conduct.Side;
import de.videosprechstunde.appointment.web.Problem;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;

/** How good picture and sound were: a counter and nothing else. Nobody says who they are, and nothing is kept. */
@Path("/api/quality")
@Consumes(MediaType.APPLICATION_JSON)
class QualityResource {
    private static final int MOST_IN_A_MINUTE = 120;
    private static final Problem TOO_MANY = Problem.of(
            429,
            "too-many-answers",
            "Zu viele Antworten",
            "Gerade antworten zu viele. Ihre Antwort wird nicht gebraucht.");

    /** The names are those of JSON and of the metric's label. */
    enum Answer {
        good,
        fair,
        poor
    }

    record Request(Side side, Answer answer) {}

    private final AnswerLimit limit = new AnswerLimit(MOST_IN_A_MINUTE);
    private final MeterRegistry meters;
    private final Clock clock;

    QualityResource(MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
    }

    @POST
    public Response count(Request request) {
        if (request == null || request.side() == null || request.answer() == null) {
            throw new BadRequestException();
        }
        if (!limit.allows(clock.instant())) {
            return TOO_MANY.response();
        }
        meters.counter(
                        "videosprechstunde.quality",
                        "side",
                        request.side().name(),
                        "answer",
                        request.answer().name())
                .increment();
        return Response.noContent().build();
    }
}
