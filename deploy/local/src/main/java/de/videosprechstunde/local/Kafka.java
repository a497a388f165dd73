package de.videosprechstunde.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;

/** Kafka: one broker that is its own controller, in a JVM of its own. */
final class Kafka {
    static final String NAME = "Kafka";

    private final String bootstrap;

    private Kafka(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    static Kafka start(Path data, Path log, Children children) {
        int port = Ports.free();
        Path properties = data.resolve("server.properties");
        try {
            Files.createDirectories(data);
            Files.writeString(properties, configuration(data.resolve("log"), port, Ports.free()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var command = Launch.java(
                "-Xms64m",
                "-Xmx256m",
                "-Djava.util.logging.config.file=" + logging(data),
                KafkaNode.class.getName(),
                properties.toString());
        ChildProcess child = children.start(new Launch(NAME, command, classPath(), log));
        Kafka kafka = new Kafka("127.0.0.1:" + port);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrap, "client.id", "readiness"))) {
            child.awaitReady(() -> answers(admin), Duration.ofSeconds(90));
        }
        return kafka;
    }

    /** This process' own; as a variable it leaves the command readable in a list of processes. */
    private static Map<String, String> classPath() {
        return Map.of("CLASSPATH", System.getProperty("java.class.path"));
    }

    /** Nodes are listed once the broker has been admitted by the controller: then topics can be created. */
    private static boolean answers(Admin admin) {
        try {
            return !admin.describeCluster()
                    .nodes()
                    .get(500, TimeUnit.MILLISECONDS)
                    .isEmpty();
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while waiting for Kafka.", e);
        }
    }

    private static Path logging(Path data) throws UncheckedIOException {
        try {
            Path file = data.resolve("logging.properties");
            return Files.writeString(file, """
                    handlers = java.util.logging.ConsoleHandler
                    java.util.logging.ConsoleHandler.level = WARNING
                    java.util.logging.SimpleFormatter.format = %1$tF %1$tT %4$s %3$s %5$s%6$s%n
                    """);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
