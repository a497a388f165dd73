package de.videosprechstunde.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The READMEs' tables of values are what the comments in {@code values.yaml} say. With {@code -Dreadme.write} they are
 * written anew.
 */
class ValuesTableTest {
    private static final String BEGIN = "<!-- from values.yaml -->\n";
    private static final String END = "<!-- end -->";

    /** @param comment what stands above the key, in one line */
    private record Value(String key, String value, String comment) {
        String row() {
            return "| `%s` | %s | %s |"
                    .formatted(key, value.isEmpty() ? "" : "`" + value + "`", comment.replace("|", "\\|"));
        }
    }

    static Stream<Path> charts() {
        return Stream.of(Chart.SOURCE, Chart.STUN);
    }

    @ParameterizedTest
    @MethodSource("charts")
    void theReadmeSaysWhatTheCommentsSay(Path chart) throws IOException {
        Path file = chart.resolve("README.md");
        String readme = Chart.text(file);
        int begin = readme.indexOf(BEGIN) + BEGIN.length();
        int end = readme.indexOf(END);
        String table = "| value | default | meaning |\n|---|---|---|\n"
                + values(chart).stream().map(Value::row).collect(Collectors.joining("\n"))
                + "\n";

        if (Boolean.getBoolean("readme.write")) {
            Files.writeString(file, readme.substring(0, begin) + table + readme.substring(end));
        } else {
            assertEquals(table, readme.substring(begin, end));
        }
    }

    @ParameterizedTest
    @MethodSource("charts")
    void everyValueIsExplained(Path chart) {
        for (Value value : values(chart)) {
            assertFalse(value.comment().isBlank(), value.key());
        }
    }

    @ParameterizedTest
    @MethodSource("charts")
    void everyValueIsUsed(Path chart) {
        String templates =
                Chart.files(chart.resolve("templates")).map(Chart::text).collect(Collectors.joining());
        for (Value value : values(chart)) {
            String name = value.key().replaceFirst(".*\\.", "");
            // Read as a whole, or by others: the operator's texts, a container's resources, the subchart's condition.
            boolean elsewhere = value.key().matches("(operator|.*resources|coturn)\\..*|enabled|.*\\.sasl\\..*Secret");
            assertFalse(!elsewhere && !templates.matches("(?s).*[.\\w]" + name + "\\b.*"), value.key());
        }
    }

    /** Line by line: two spaces for each level, comments above what they explain. */
    private static List<Value> values(Path chart) {
        List<String> path = new ArrayList<>();
        List<Value> values = new ArrayList<>();
        StringBuilder comment = new StringBuilder();
        List<String> lines = Chart.text(chart.resolve("values.yaml")).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            String text = line.strip();
            if (text.isEmpty()) {
                comment.setLength(0);
            } else if (text.startsWith("#")) {
                comment.append(comment.isEmpty() ? "" : " ")
                        .append(text.substring(1).strip());
            } else if (!text.startsWith("-") && text.contains(":")) {
                int level = line.indexOf(text.charAt(0)) / 2;
                while (path.size() > level) {
                    path.removeLast();
                }
                String[] parts = text.split(":", 2);
                path.add(parts[0]);
                String following = i + 1 < lines.size() ? lines.get(i + 1).strip() : "";
                boolean isList = following.startsWith("-");
                if (!parts[1].isBlank() || isList) {
                    values.add(new Value(String.join(".", path), shown(parts[1].strip()), comment.toString()));
                }
                comment.setLength(0);
                if (isList) {
                    while (i + 1 < lines.size() && !lines.get(i + 1).isBlank() && !isCommented(lines.get(i + 1))) {
                        i++;
                    }
                }
            }
        }
        return values;
    }

    private static boolean isCommented(String line) {
        return line.strip().startsWith("#");
    }

    private static String shown(String value) {
        return value.equals("\"\"") ? "" : value;
    }
}
