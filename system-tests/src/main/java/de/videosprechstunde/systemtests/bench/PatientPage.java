package de.videosprechstunde.systemtests.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** What a patient's browser has to load to run. */
final class PatientPage {
    /** The check of the browser, and what it loads where all is well. */
    private static final Pattern SCRIPT = Pattern.compile(" (?:src|data-page)=\"([^\"]+\\.js)\"");
    /** What is imported by a call is loaded when it is used, and stands apart. */
    private static final Pattern IMPORT = Pattern.compile("(?:from|import)\\s*[\"'](\\.{0,2}/[^\"']+\\.js)[\"']");

    private static final Pattern WHEN_USED = Pattern.compile("import\\([\"'](\\.{0,2}/[^\"']+\\.js)[\"']\\)");

    private PatientPage() {}

    static void print(URI origin, PrintStream out) {
        out.printf("%n### JavaScript of the patient's page%n%nEvery script that it names, and what those import;"
                + " compressed as by `gzip -9`.%n%n| script | bytes | compressed |%n|---|---:|---:|%n");
        URI page = origin.resolve("/");
        Map<URI, byte[]> scripts = scripts(named(page, SCRIPT, load(page)));
        if (scripts.isEmpty()) {
            throw new IllegalStateException("No script was found in the patient's page");
        }
        scripts.forEach((address, script) ->
                out.printf("| %s | %d | %d |%n", address.getPath(), script.length, compressed(script)));
        out.printf(
                "| all | %d | %d |%n",
                scripts.values().stream().mapToInt(script -> script.length).sum(),
                scripts.values().stream().mapToInt(PatientPage::compressed).sum());
        printLoadedWhenUsed(scripts, out);
    }

    private static void printLoadedWhenUsed(Map<URI, byte[]> loaded, PrintStream out) {
        Map<URI, byte[]> more = scripts(
                loaded.entrySet().stream().flatMap(script -> named(script.getKey(), WHEN_USED, script.getValue())));
        more.keySet().removeAll(loaded.keySet());
        more.forEach((address, script) ->
                out.printf("| when used: %s | %d | %d |%n", address.getPath(), script.length, compressed(script)));
    }

    private static Map<URI, byte[]> scripts(Stream<URI> first) {
        Map<URI, byte[]> scripts = new LinkedHashMap<>();
        Deque<URI> named = new ArrayDeque<>(first.toList());
        while (!named.isEmpty()) {
            URI address = named.poll();
            if (!scripts.containsKey(address)) {
                byte[] script = load(address);
                scripts.put(address, script);
                named.addAll(named(address, IMPORT, script).toList());
            }
        }
        return scripts;
    }

    private static Stream<URI> named(URI where, Pattern pattern, byte[] text) {
        return pattern.matcher(new String(text, StandardCharsets.UTF_8))
                .results()
                .map(found -> where.resolve(found.group(1)));
    }

    private static byte[] load(URI address) {
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(address + ": " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int compressed(byte[] script) {
        var compressed = new ByteArrayOutputStream();
        try (OutputStream gzip = new BestGzip(compressed)) {
            gzip.write(script);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.size();
    }

    private static final class BestGzip extends GZIPOutputStream {
        BestGzip(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
