package de.videosprechstunde.billing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** {@code docs/inventory.md} names every table of this service, with a query that runs. */
@QuarkusTest
@QuarkusTestResource(Edges.class)
class InventoryTest {
    private static final Path INVENTORY =
            Path.of(System.getProperty("contracts.dir")).resolveSibling("docs/inventory.md");
    private static final Pattern PROOF = Pattern.compile("^-- (\\w+)\\n(.*?);$", Pattern.MULTILINE | Pattern.DOTALL);

    @Inject
    DataSource database;

    @Test
    void everyTableIsInItAndNothingOverstays() throws IOException, SQLException {
        Map<String, String> proofs = proofs();
        assertEquals(
                new TreeSet<>(select("select table_name from information_schema.tables"
                        + " where table_schema = 'public' and table_name <> 'flyway_schema_history'")),
                proofs.keySet());
        for (var proof : proofs.entrySet()) {
            assertEquals(List.of("0"), select(proof.getValue()), proof.getKey());
        }
    }

    private static Map<String, String> proofs() throws IOException {
        String inventory = Files.readString(INVENTORY);
        int start = inventory.indexOf("## billing-service's database\n");
        Map<String, String> proofs = new TreeMap<>();
        PROOF.matcher(inventory.substring(start, inventory.indexOf("\n## ", start)))
                .results()
                .forEach(proof -> proofs.put(proof.group(1), proof.group(2)));
        return proofs;
    }

    private List<String> select(String query) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
