package de.videosprechstunde.systemtests;

import static org.awaitility.Awaitility.await;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What billing staff book reaches the practice, from service to service, as an event. */
class BookingIT {
    @RegisterExtension
    final Scene scene = new Scene();

    @Test
    void raisingTheNumberOfDoctorsGivesThePracticeAnotherPlace() {
        var billing = scene.installation().restAs("abrechnung");
        var administration = scene.installation().restAs("verwaltung");
        var practice =
                administration.get("/api/practice/session").at("/practice/id").asText();
        int booked = bookedDoctors(administration);

        billing.put("/billing/subscriptions/" + practice + "/doctor-count", Map.of("doctorCount", booked + 1));

        await().until(() -> bookedDoctors(administration), now -> now == booked + 1);
    }

    private static int bookedDoctors(Rest administration) {
        return administration
                .get("/api/practice/session")
                .at("/practice/bookedDoctors")
                .asInt();
    }
}
