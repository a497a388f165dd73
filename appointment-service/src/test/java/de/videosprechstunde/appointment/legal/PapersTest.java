package de.videosprechstunde.appointment.legal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The operator's papers (R16) say what is kept: whoever adds a table, a column or a topic writes it down there. */
class PapersTest {
    private static final Path ROOT =
            Path.of(System.getProperty("contracts.dir")).getParent();
    private static final Path PAPERS = ROOT.resolve("docs/papers");

    private static final Pattern NEW_TABLE =
            Pattern.compile("create (?:unlogged )?table (\\w+) \\((.*?)\\n\\);", Pattern.DOTALL);
    private static final Pattern CHANGED_TABLE = Pattern.compile("alter table (\\w+)([^;]*);");
    private static final Pattern COLUMN =
            Pattern.compile("^ {4}(?!(?:primary|foreign|unique|check|constraint)\\b)(\\w+) ", Pattern.MULTILINE);
    private static final Pattern ADDED_COLUMN = Pattern.compile("\\badd column (\\w+) ");
    private static final Pattern TOPIC = Pattern.compile("^ +address: (\\S+)$", Pattern.MULTILINE);

    private record Column(String table, String name) {}

    @ParameterizedTest
    @ValueSource(strings = {"appointment-service", "billing-service"})
    void everyColumnThatIsKeptIsInTheInventory(String service) throws IOException {
        String section = section("Datenbank von " + service);
        List<Column> columns = columns(service);
        assertFalse(columns.isEmpty());
        assertEquals(
                List.of(),
                columns.stream()
                        .filter(column -> section.lines()
                                .noneMatch(row -> row.startsWith("| `" + column.table() + "` |")
                                        && row.contains("`" + column.name() + "`")))
                        .toList());
    }

    @Test
    void everyTopicIsInTheInventory() throws IOException {
        String section = section("Ereignisse (Kafka)");
        List<String> topics = TOPIC.matcher(Files.readString(ROOT.resolve("contracts/events/asyncapi.yaml")))
                .results()
                .map(topic -> topic.group(1))
                .toList();
        assertFalse(topics.isEmpty());
        assertEquals(
                List.of(),
                topics.stream()
                        .filter(topic -> !section.contains("`" + topic + "`"))
                        .toList());
    }

    @Test
    void everyPaperSaysThatItIsATemplateAndNoLegalAdvice() throws IOException {
        try (Stream<Path> files = Files.list(PAPERS)) {
            List<Path> papers =
                    files.filter(file -> !file.endsWith("README.md")).toList();
            assertFalse(papers.isEmpty());
            for (Path paper : papers) {
                String head = Files.readString(paper).lines().skip(2).limit(2).reduce("", String::concat);
                assertTrue(head.startsWith("*Vorlage") && head.contains("keine Rechtsberatung"), paper.toString());
            }
        }
    }

    private static String section(String heading) throws IOException {
        String inventory = Files.readString(PAPERS.resolve("datenbestand.md"));
        int start = inventory.indexOf("## " + heading + "\n");
        assertTrue(start >= 0, heading);
        int end = inventory.indexOf("\n## ", start);
        return inventory.substring(start, end < 0 ? inventory.length() : end);
    }

    private static List<Column> columns(String service) throws IOException {
        List<Column> columns = new ArrayList<>();
        try (Stream<Path> migrations = Files.list(ROOT.resolve(service + "/src/main/resources/db/migration"))) {
            for (Path migration : migrations.toList()) {
                String statements = Files.readString(migration);
                NEW_TABLE.matcher(statements).results().forEach(table -> columns.addAll(named(table, COLUMN)));
                CHANGED_TABLE
                        .matcher(statements)
                        .results()
                        .forEach(table -> columns.addAll(named(table, ADDED_COLUMN)));
            }
        }
        return columns;
    }

    private static List<Column> named(MatchResult table, Pattern column) {
        return column.matcher(table.group(2))
                .results()
                .map(each -> new Column(table.group(1), each.group(1)))
                .toList();
    }
}
