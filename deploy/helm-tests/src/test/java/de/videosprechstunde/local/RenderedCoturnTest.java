package de.videosprechstunde.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.videosprechstunde.chart.Chart;
import de.videosprechstunde.chart.NeedsHelm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** coturn with the configuration and the command line that the chart renders; only places and ports are the test's. */
@NeedsHelm
class RenderedCoturnTest {
    private static final Duration SILENCE = Duration.ofSeconds(1);

    @TempDir
    private Path folder;

    private final int port = Ports.freePair();

    @Test
    void bindingIsAnsweredAndAllocateIsNot() throws Exception {
        Optional<Path> coturn = Coturn.program();
        if (coturn.isEmpty() && "true".equals(System.getenv("CI"))) {
            throw new AssertionError("coturn (turnserver) is missing: CI has to run this test");
        }
        if (coturn.isEmpty()) {
            System.out.println(
                    "NOT RUN: RenderedCoturnTest needs what this machine does not have: coturn (turnserver)");
        }
        Assumptions.assumeTrue(coturn.isPresent(), "coturn (turnserver) is not installed");

        try (Children children = new Children()) {
            ChildProcess child = children.start(
                    new Launch(Coturn.NAME, command(coturn.get()), Map.of(), folder.resolve("coturn.log")));
            child.awaitReady(() -> Coturn.ports(port).allMatch(Stun::answers), Duration.ofSeconds(20));
            for (int each : Coturn.ports(port).toArray()) {
                try (Stun stun = new Stun(each)) {
                    byte[] answer =
                            stun.ask(Stun.Request.BINDING, SILENCE, new byte[0]).orElseThrow();
                    assertEquals(Optional.of(stun.localPort()), Stun.mappedPort(answer));
                    assertTrue(stun.ask(Stun.Request.ALLOCATE, SILENCE, new byte[] {0, 0x19, 0, 4, 17, 0, 0, 0})
                            .isEmpty());
                }
            }
            children.stopAll(List.of(List.of(Coturn.NAME)));
        }
    }

    private List<String> command(Path coturn) throws Exception {
        var rendered = Chart.scenario("ingress");
        Path configuration = folder.resolve("turnserver.conf");
        Files.writeString(configuration, rendered.configMap("video-coturn").get("turnserver.conf"));
        List<String> command = new ArrayList<>(List.of(coturn.toString()));
        for (String argument : rendered.arguments("coturn")) {
            command.add(argument.replace("/etc/coturn/turnserver.conf", configuration.toString())
                    .replace("=/tmp/", "=" + folder + "/")
                    .replace(":3479", ":" + (port + 1)));
        }
        command.add("--listening-port=" + port);
        return command;
    }
}
