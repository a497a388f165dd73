package de.videosprechstunde.signaling.connection;

import de.videosprechstunde.signaling.ticket.Issuer;
import de.videosprechstunde.signaling.ticket.KeyServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.reactive.messaging.kafka.companion.test.EmbeddedKafkaBroker;
import java.util.Map;

/** A real Kafka without topics, and a server that publishes the keys of tickets. */
public class Surroundings implements QuarkusTestResourceLifecycleManager {

    private final EmbeddedKafkaBroker kafka = new EmbeddedKafkaBroker()
            .withAdditionalProperties(settings -> settings.put("auto.create.topics.enable", "false"));
    private final Issuer issuer = new Issuer("one");
    private final KeyServer keys = new KeyServer(issuer.publishedKeys());

    @Override
    public Map<String, String> start() {
        kafka.start();
        return Map.of(
                "kafka.bootstrap.servers", kafka.getAdvertisedListeners(),
                "videosprechstunde.tickets.keys-url", keys.address().toString(),
                "test.issuer", issuer.privateKey());
    }

    @Override
    public void stop() {
        keys.close();
        kafka.close();
    }
}
