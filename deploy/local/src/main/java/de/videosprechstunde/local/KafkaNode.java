package de.videosprechstunde.local;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/** The Kafka child's main class: formats its folder once, then serves until it is told to end. */
final class KafkaNode {
    private KafkaNode() {}

    /** @param args the configuration, and a file that is to exist from when topics can be created */
    public static void main(String[] args) throws IOException {
        QuietLogging.warningsOnly();
        Path file = Path.of(args[0]);
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        if (!Files.exists(Path.of(properties.getProperty("log.dirs"), "meta.properties"))) {
            String[] format = {"format", "--cluster-id", Uuid.randomUuid().toString(), "--config", file.toString()};
            if (StorageTool.execute(format, System.out) != 0) {
                throw new IOException("Kafka's storage could not be formatted");
            }
        }
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(properties), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "shutdown"));
        server.startup();
        Files.createFile(Path.of(args[1]));
        server.awaitShutdown();
    }
}
