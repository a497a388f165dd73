package de.videosprechstunde.appointment.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.videosprechstunde.appointment.backing.EdgeTest;
import de.videosprechstunde.appointment.backing.MovableClock;
import de.videosprechstunde.appointment.backing.Rows;
import de.videosprechstunde.appointment.backing.TestPractice;
import de.videosprechstunde.appointment.calendar.Berlin;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code docs/inventory.md} names every store, and its queries prove on the real tables that nothing overstays. */
@EdgeTest
class InventoryEdgeTest {
    private static final Path ROOT =
            Path.of(System.getProperty("contracts.dir")).getParent();
    private static final Pattern PROOF = Pattern.compile("^-- (\\w+)\\n(.*?);$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern TOPIC = Pattern.compile("^ +address: (\\S+)$", Pattern.MULTILINE);

    @Inject
    Deletion deletion;

    @Inject
    MovableClock clock;

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void everyTableHasAProofAndNoProofIsOfATableThatThereIsNot() throws IOException {
        List<String> tables = Rows.select("select table_name from information_schema.tables"
                + " where table_schema = 'public' and table_name <> 'flyway_schema_history' order by 1");
        assertEquals(
                new TreeSet<>(tables),
                new TreeSet<>(proofs("appointment-service's database").keySet()));
    }

    @Test
    void everyTableWithATimeIsInTheDeletionOrGoesWithAnotherRow() {
        List<String> forgotten = Stores.ALL.stream().map(Store::table).toList();
        assertEquals(
                List.of(),
                Rows.select("select table_name from information_schema.tables where table_schema = 'public'").stream()
                        .filter(table -> !table.equals("flyway_schema_history"))
                        .filter(table -> !forgotten.contains(table))
                        .filter(table -> Rows.count(
                                        "select count(*) from pg_constraint where conrelid = ?::regclass"
                                                + " and contype = 'f' and confdeltype = 'c'",
                                        table)
                                == 0)
                        .toList());
    }

    @Test
    void everyTopicIsInIt() throws IOException {
        String section = section("Topics");
        List<String> topics = TOPIC.matcher(Files.readString(ROOT.resolve("contracts/events/asyncapi.yaml")))
                .results()
                .map(topic -> topic.group(1))
                .toList();
        assertFalse(topics.isEmpty());
        topics.forEach(topic -> assertTrue(section.contains("`" + topic + "`"), topic));
    }

    @Test
    void nothingIsOverdueAfterTheDeletionThatWasBefore() throws Exception {
        TestPractice practice = TestPractice.ready();
        practice.appointment(practice.doctor, Instant.now().plusSeconds(86_400));
        practice.register(practice.colleague);
        String ticked = "insert into conduct_record select id, 'doctor', 1, starts_at, false, true, true, true"
                + " from appointment where practice_id = ?";
        Rows.change(ticked, practice.id);
        Instant later = Berlin.startOf(Berlin.today(clock).plusDays(40)).plus(Duration.ofHours(1));
        for (String table : List.of("appointment", "dial_in_code", "conduct_record", "audit_entry", "doctor")) {
            assertTrue(overdue(table, later) > 0, table);
        }
        clock.moveTo(later);
        deletion.deleteWhatIsDue();
        for (String table : proofs("appointment-service's database").keySet()) {
            assertEquals(0, overdue(table, later), table);
        }
    }

    private static long overdue(String table, Instant now) throws IOException {
        String proof = proofs("appointment-service's database").get(table);
        assertTrue(proof.startsWith("select count(*) from " + table + "\n")
                || proof.startsWith("select count(*) from " + table + " "));
        return Rows.count(proof.replace("now()", "'" + now + "'::timestamptz"));
    }

    private static Map<String, String> proofs(String heading) throws IOException {
        return PROOF.matcher(section(heading))
                .results()
                .collect(Collectors.toMap(proof -> proof.group(1), (MatchResult proof) -> proof.group(2)));
    }

    private static String section(String heading) throws IOException {
        String inventory = Files.readString(ROOT.resolve("docs/inventory.md"));
        int start = inventory.indexOf("## " + heading + "\n");
        assertTrue(start >= 0, heading);
        int end = inventory.indexOf("\n## ", start);
        return inventory.substring(start, end < 0 ? inventory.length() : end);
    }
}
