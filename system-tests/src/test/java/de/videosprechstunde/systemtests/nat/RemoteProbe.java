package de.videosprechstunde.systemtests.nat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A {@link UdpProbe} at work in a namespace. */
final class RemoteProbe implements AutoCloseable {
    private final Process process;
    private final BufferedReader answers;

    RemoteProbe(Namespace where, String... bindTo) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                UdpProbe.class.getName()));
        command.addAll(List.of(bindTo));
        process = new ProcessBuilder(where.inside(command))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        answers = process.inputReader(StandardCharsets.US_ASCII);
    }

    /** @return address and port as seen by the STUN server, or {@code nothing} */
    String mapped(String server) {
        return mapped(server, NatLaboratory.STUN_PORT);
    }

    String mapped(String server, int port) {
        return ask("mapped " + server + " " + port);
    }

    void send(String addressAndPort) {
        ask("send " + addressAndPort);
    }

    boolean receives() {
        return ask("receive").equals("packet");
    }

    private String ask(String command) {
        try {
            process.outputWriter().write(command + "\n");
            process.outputWriter().flush();
            return answers.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
