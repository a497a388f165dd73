package de.videosprechstunde.billing.outbox;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.videosprechstunde.billing.Broker;
import de.videosprechstunde.billing.Edges;
import de.videosprechstunde.billing.Tokens;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Edges.class)
class OutageTest {

    private static final int RAISES = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final UUID practice = UUID.randomUUID();

    Broker broker;

    @Inject
    DataSource database;

    @Inject
    MeterRegistry metrics;

    @Test
    void withoutKafkaBookingGoesOnAndEventsFollowInOrder() throws Exception {
        await().atMost(PATIENCE).until(() -> waiting() == 0);
        broker.stop();
        try {
            book();
            IntStream.rangeClosed(2, RAISES + 1).forEach(this::raise);
            assertEquals(RAISES + 1, waiting());
            await().atMost(PATIENCE).until(() -> age() > 0);
        } finally {
            broker.start();
        }
        await().atMost(PATIENCE).until(() -> waiting() == 0);
        await().atMost(PATIENCE).until(() -> age() == 0);
        // At least once: what was sent may be repeated, but nothing is missing or overtaken.
        var expected = IntStream.rangeClosed(1, RAISES + 1).boxed().toList();
        assertEquals(expected, revisions().stream().distinct().toList());
        assertEquals(revisions().stream().sorted().toList(), revisions());
    }

    private void book() {
        given().auth()
                .oauth2(Tokens.withRole("billing"))
                .contentType("application/json")
                .body("{\"practiceId\":\"%s\",\"doctorCount\":1,\"from\":\"%s\"}"
                        .formatted(
                                practice,
                                LocalDate.now(ZoneId.of("Europe/Berlin")).plusDays(1)))
                .post("/billing/subscriptions")
                .then()
                .statusCode(201);
    }

    private void raise(int doctors) {
        given().auth()
                .oauth2(Tokens.withRole("billing"))
                .contentType("application/json")
                .body("{\"doctorCount\":%d}".formatted(doctors))
                .put("/billing/subscriptions/{practice}/doctor-count", practice)
                .then()
                .statusCode(200);
    }

    private int waiting() throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select count(*) from outbox");
                var result = query.executeQuery()) {
            result.next();
            return result.getInt(1);
        }
    }

    private double age() {
        return metrics.get("videosprechstunde.outbox.age").gauge().value();
    }

    private List<Integer> revisions() throws IOException {
        var revisions = new ArrayList<Integer>();
        for (var event : broker.events(EventTopic.NAME, practice)) {
            revisions.add(new ObjectMapper().readTree(event).get("revision").intValue());
        }
        return revisions;
    }
}
