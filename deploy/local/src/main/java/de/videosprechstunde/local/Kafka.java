package de.videosprechstunde.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Kafka: one broker that is its own controller, in a JVM of its own. */
final class Kafka {
    static final String NAME = "Kafka";

    private final String bootstrap;

    /** A broker that is there already. */
    Kafka(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    static Kafka start(Path data, Path log, Children children) {
        int port = Ports.free();
        Path properties = data.resolve("server.properties");
        Path ready = data.resolve("ready");
        try {
            Files.createDirectories(data);
            Files.deleteIfExists(ready);
            Files.writeString(properties, configuration(data.resolve("log"), port, Ports.free()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var command =
                Launch.java("-Xms64m", "-Xmx256m", KafkaNode.class.getName(), properties.toString(), ready.toString());
        ChildProcess child = children.start(new Launch(NAME, command, classPath(), log));
        child.awaitReady(() -> Files.exists(ready), Duration.ofSeconds(90));
        return new Kafka("127.0.0.1:" + port);
    }

    /** This process' own; as a variable it leaves the command readable in a list of processes. */
    private static Map<String, String> classPath() {
        return Map.of("CLASSPATH", System.getProperty("java.class.path"));
    }

    /** Topics are created by the services that own them, never by being asked for. */
    private static String configuration(Path logs, int port, int controllerPort) {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                controller.listener.names=CONTROLLER
                inter.broker.listener.name=PLAINTEXT
                log.dirs=%3$s
                auto.create.topics.enable=false
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=4
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=4
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                num.io.threads=2
                num.network.threads=2
                log.cleaner.dedupe.buffer.size=4194304
                """.formatted(port, controllerPort, logs);
    }

    String bootstrap() {
        return bootstrap;
    }
}
