package de.videosprechstunde.billing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files in contracts/, which both sides of a border are tested against. */
public final class Contract {

    private Contract() {}

    public static String read(String file) throws IOException {
        return Files.readString(Path.of(System.getProperty("contracts.dir"), file));
    }

    public static void assertValid(String schemaFile, String json) throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(read(schemaFile), InputFormat.JSON);
        var errors = schema.validate(
                json,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        assertEquals(List.of(), errors);
    }
}
