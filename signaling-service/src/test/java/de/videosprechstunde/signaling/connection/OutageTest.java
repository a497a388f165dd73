package de.videosprechstunde.signaling.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.videosprechstunde.signaling.protocol.RoomId;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Without Kafka the waiting room works; a report is refused, so that the page repeats it. */
@QuarkusTest
@QuarkusTestResource(value = Surroundings.class)
@TestProfile(OutageTest.WithoutKafka.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OutageTest {

    public static final class WithoutKafka implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "kafka.bootstrap.servers", "127.0.0.1:1",
                    "videosprechstunde.events.report-patience", "1S");
        }
    }

    @TestHTTPResource("/signaling")
    URI endpoint;

    @TestHTTPResource(value = "/health/ready", management = true)
    URI ready;

    @Inject
    Conversations conversations;

    private Browser browser;
    private final RoomId room = Browser.newRoom();

    @BeforeEach
    void open() {
        browser = new Browser(endpoint);
    }

    @AfterEach
    void close() throws ExecutionException, InterruptedException, TimeoutException {
        browser.close();
    }

    @Test
    @Order(1)
    void reportsAreRefusedAndEverythingElseWorks() throws ExecutionException, InterruptedException, TimeoutException {
        var doctor = browser.doctor();
        doctor.hears("joined");
        var patient = browser.patient(room);
        patient.hears("joined");
        doctor.hears("arrived");
        for (String event : List.of("started", "ended")) {
            doctor.sends(new JsonObject()
                            .put("type", "report")
                            .put("id", Browser.name())
                            .put("room", room.value())
                            .put("event", event))
                    .isRefused("not-recorded");
        }
        patient.isAliveAndHeardNothing();
        assertEquals(200, browser.get(ready).getInteger("status"));
    }

    @Test
    @Order(2)
    void rollOutTellsPagesToComeBackAtOnce() throws InterruptedException {
        var doctor = browser.doctor();
        doctor.hears("joined");
        var patient = browser.patient(room);
        patient.hears("joined");
        doctor.hears("arrived");
        conversations.stop(new ShutdownEvent());
        doctor.isClosedWith(1012);
        patient.isClosedWith(1012);
        browser.open().isClosedWith(1012);
    }
}
