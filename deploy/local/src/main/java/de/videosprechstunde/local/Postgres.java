package de.videosprechstunde.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/**
 * PostgreSQL with a database and its owner per service. It listens on loopback only and trusts whoever reaches it
 * there: right for one person's machine, not for a server.
 */
final class Postgres {
    static final String NAME = "PostgreSQL";
    static final List<String> DATABASES = List.of("appointment", "billing");

    private final int port;

    private Postgres(int port) {
        this.port = port;
    }

    static Postgres start(Path data, Path log, boolean durable, Children children) {
        int port = Ports.free();
        removeStalePid(data);
        try {
            EmbeddedPostgres server = builder(data, log, durable).setPort(port).start();
            long pid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid"))
                    .getFirst()
                    .strip());
            ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
            children.adopt(NAME, ChildProcess.adopted(NAME, process, log, "INT"));
            createDatabases(server);
            return new Postgres(port);
        } catch (IOException | SQLException | RuntimeException e) {
            String lines = String.join("\n    ", LogTail.of(log, 15));
            throw new CannotStart(
                    "PostgreSQL could not be started: " + e.getMessage() + " The last lines of " + log + ":\n    "
                            + lines,
                    e);
        }
    }

    private static EmbeddedPostgres.Builder builder(Path data, Path log, boolean durable) throws IOException {
        Files.createDirectories(data.getParent());
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .setServerConfig("listen_addresses", "127.0.0.1")
                // No file system sockets: their folder would have to be writable, and nothing here uses them.
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", "64MB");
        if (durable) {
            // zonky passes -F (fsync off) and synchronous_commit=off first; the later setting wins.
            builder.setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on");
        }
        return builder;
    }

    /**
     * After a crash PostgreSQL's lock file may name a process id that something else has by now (a restarted machine
     * or container): PostgreSQL would then refuse to start.
     */
    private static void removeStalePid(Path data) {
        Path file = data.resolve("postmaster.pid");
        try {
            if (Files.exists(file)) {
                long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
                boolean postgres = ProcessHandle.of(pid)
                        .flatMap(process -> process.info().command())
                        .filter(command -> command.contains("postgres"))
                        .isPresent();
                if (!postgres) {
                    Files.delete(file);
                }
            }
        } catch (IOException | NumberFormatException e) {
            throw new CannotStart("PostgreSQL's lock file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static void createDatabases(EmbeddedPostgres server) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String name : DATABASES) {
                try (var found = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + name + "'")) {
                    if (found.next()) {
                        continue;
                    }
                }
                try (var found = statement.executeQuery("SELECT 1 FROM pg_roles WHERE rolname = '" + name + "'")) {
                    if (!found.next()) {
                        statement.execute("CREATE ROLE " + name + " LOGIN");
                    }
                }
                statement.execute("CREATE DATABASE " + name + " OWNER " + name);
            }
        }
    }

    int port() {
        return port;
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    String reactiveUrl(String database) {
        return "postgresql://127.0.0.1:" + port + "/" + database;
    }
}
