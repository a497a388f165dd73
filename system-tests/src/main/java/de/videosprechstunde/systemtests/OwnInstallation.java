package de.videosprechstunde.systemtests;

import de.videosprechstunde.local.Installation;
import de.videosprechstunde.local.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** The packaged services with everything they need, on free ports: it runs beside a {@code make up}. */
public final class OwnInstallation implements AutoCloseable {
    /** Own categories down to TRACE: what must not be logged must not be logged there either. */
    private static final Map<String, String> TRACE = Map.of(
            "JAVA_TOOL_OPTIONS", "'-Dquarkus.log.category.\"de.videosprechstunde\".level=TRACE'",
            "QUARKUS_LOG_FILE_LEVEL", "TRACE",
            "QUARKUS_LOG_CONSOLE_LEVEL", "TRACE");

    /** Kept, or their levels would be forgotten: brokers that are not there yet are no news. */
    private static final List<Logger> QUIET = Stream.of("org.apache.kafka", "io.zonky", "io.netty")
            .map(Logger::getLogger)
            .toList();

    private final Installation installation;
    private final Path data;
    private final int stunPort;

    private OwnInstallation(Installation installation, Path data, int stunPort) {
        this.installation = installation;
        this.data = data;
        this.stunPort = stunPort;
    }

    /** @param data an empty folder for databases, topics and logs */
    public static OwnInstallation start(Path data) {
        return start(data, TRACE);
    }

    /** With the usual logs, and with the compiler that starts slowly and is faster in the end, as on a cluster. */
    public static OwnInstallation asOperated(Path data) {
        return start(data, Map.of("_JAVA_OPTIONS", "-XX:TieredStopAtLevel=4"));
    }

    private static OwnInstallation start(Path data, Map<String, String> environment) {
        int stunPort = freePairOfUdpPorts();
        var settings = settings(data).withStunPort(stunPort);
        for (var service : Settings.ALL_SERVICES) {
            settings = settings.withEnvironment(service, environment);
        }
        // Tests follow each other fast: the next doctor's page need not wait for the last one's seat to fall free.
        settings =
                settings.withEnvironment("signaling-service", Map.of("VIDEOSPRECHSTUNDE_SEATS_DOCTOR_GRACE", "PT4S"));
        return new OwnInstallation(Installation.start(settings), data, stunPort);
    }

    static Settings settings(Path data) {
        QUIET.forEach(logger -> logger.setLevel(Level.SEVERE));
        return Settings.forTests(Settings.findRoot(), data);
    }

    public Installation installation() {
        return installation;
    }

    /** Databases, topics and logs as they lie on the disk. */
    public Path data() {
        return data;
    }

    public String origin() {
        return installation.origin().toString();
    }

    public int port() {
        return installation.origin().getPort();
    }

    /** Of the STUN server that pages are told, at 127.0.0.1; its second port is the next one. */
    public int stunPort() {
        return stunPort;
    }

    /** What pages are told. */
    public List<String> stunServers() {
        return List.of("stun:127.0.0.1:" + stunPort, "stun:127.0.0.1:" + (stunPort + 1));
    }

    public Appointments appointmentsOf(String doctor) {
        return new Appointments(restAs(doctor));
    }

    public Rest restAs(String user) {
        return new Rest(origin(), installation.token(user));
    }

    @Override
    public void close() {
        installation.close();
    }

    private static int freePairOfUdpPorts() {
        var loopback = InetAddress.getLoopbackAddress();
        for (int attempt = 1; ; attempt++) {
            try (var first = new DatagramSocket(0, loopback);
                    var second = new DatagramSocket(first.getLocalPort() + 1, loopback)) {
                return second.getLocalPort() - 1;
            } catch (IOException e) {
                if (attempt == 20) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }
}
