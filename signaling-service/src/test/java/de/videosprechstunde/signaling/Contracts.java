package de.videosprechstunde.signaling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files that this service shares with the pages and the other services. */
public final class Contracts {

    private static final Path FOLDER = Path.of(System.getProperty("contracts.dir"));
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private Contracts() {}

    public static List<String> examples(String folder) {
        try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
            return files.sorted().map(Contracts::text).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String example(String file) {
        return text(FOLDER.resolve(file));
    }

    public static List<Error> violations(String schema, String json) {
        return schema(schema)
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    public static void assertValid(String schema, String json) {
        assertEquals(List.of(), violations(schema, json), json);
    }

    private static Schema schema(String file) {
        return SCHEMAS.getSchema(text(FOLDER.resolve(file)), InputFormat.JSON);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
