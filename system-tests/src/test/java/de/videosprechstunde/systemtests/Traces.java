package de.videosprechstunde.systemtests;

import de.videosprechstunde.local.Installation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Where a text is to be found in everything that the servers keep. */
final class Traces {
    private final Installation installation;

    Traces(Installation installation) {
        this.installation = installation;
    }

    /** @return as in {@code table appointment.public.appointment}, {@code topic ...}, {@code log signaling-service.log} */
    Set<String> of(String text) {
        var places = new TreeSet<String>();
        tables("appointment", text, places);
        tables("billing", text, places);
        topics(text, places);
        files(installation.logs(), "log ", text, places);
        return places;
    }

    /** Byte for byte, what is deleted but still lies on the disk included. */
    static Set<String> onDisk(Path folder, String text) {
        var places = new TreeSet<String>();
        files(folder, "file ", text, places);
        return places;
    }

    private void tables(String database, String text, Set<String> places) {
        try (var connection = DriverManager.getConnection(installation.postgres(database));
                var statement = connection.createStatement()) {
            var names = new ArrayList<String>();
            try (var tables = statement.executeQuery("select table_schema || '.' || table_name from"
                    + " information_schema.tables where table_type = 'BASE TABLE'"
                    + " and table_schema not in ('pg_catalog', 'information_schema')")) {
                while (tables.next()) {
                    names.add(tables.getString(1));
                }
            }
            for (var name : names) {
                try (var rows = statement.executeQuery("select whole::text from " + name + " whole")) {
                    while (rows.next()) {
                        if (rows.getString(1).contains(text)) {
                            places.add("table " + database + "." + name);
                        }
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void topics(String text, Set<String> places) {
        var settings = Map.<String, Object>of("bootstrap.servers", installation.kafkaBootstrap());
        try (var admin = Admin.create(settings);
                var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var names = admin.listTopics(new ListTopicsOptions().listInternal(true))
                    .names()
                    .get();
            var partitions = names.stream()
                    .flatMap(name -> consumer.partitionsFor(name).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                for (var message : consumer.poll(Duration.ofMillis(200))) {
                    if (("" + message.key() + message.value() + headers(message.headers())).contains(text)) {
                        places.add("topic " + message.topic());
                    }
                }
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<String> headers(Iterable<org.apache.kafka.common.header.Header> headers) {
        var all = new ArrayList<String>();
        headers.forEach(header -> all.add(header.key() + new String(header.value(), StandardCharsets.UTF_8)));
        return all;
    }

    private static void files(Path folder, String kind, String text, Set<String> places) {
        // Latin 1 keeps each byte, so that a text can be searched in anything.
        var bytes = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (content(file).contains(bytes)) {
                    places.add(kind + folder.relativize(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String content(Path file) throws IOException {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException removedMeanwhile) {
            return "";
        }
    }
}
