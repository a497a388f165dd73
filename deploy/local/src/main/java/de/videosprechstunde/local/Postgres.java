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
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * PostgreSQL with a database and its owner per service. It listens on loopback only and trusts whoever reaches it
 * there: right for one person's machine, not for a server.
 */
final class Postgres {
    static final String NAME = "PostgreSQL";
    static final List<String> DATABASES = List.of("appointment", "billing");

    private final int port;

    /** A server that is there already. */
    Postgres(int port) {
        this.port = port;
    }

    static Postgres start(Postmaster postmaster, Path log, boolean durable, Children children) {
        int port = Ports.free();
        try {
            EmbeddedPostgres server =
                    start(builder(postmaster.data(), log, durable).setPort(port), postmaster, log, children);
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

    /**
     * The server is taken over from its first moment: it runs in a session of its own, where neither Ctrl-C nor the
     * end of this process would reach it. So this returns only when the server works, or none is going to be there.
     */
    private static EmbeddedPostgres start(
            EmbeddedPostgres.Builder builder, Postmaster postmaster, Path log, Children children) throws IOException {
        var server = new FutureTask<>(builder::start);
        Thread starter = Thread.startVirtualThread(server);
        try {
            Optional<ProcessHandle> process = Optional.empty();
            boolean ready = false;
            while (!ready) {
                ready = isReady(server);
                if (process.isEmpty()) {
                    process = postmaster.running();
                    process.ifPresent(found -> children.adopt(NAME, postmaster.adopted(found, log)));
                }
                boolean gone = process.map(found -> !found.isAlive()).orElse(ready);
                if (gone) {
                    throw new IOException("it has ended while it was starting.");
                }
            }
            return server.resultNow();
        } finally {
            starter.interrupt();
        }
    }

    private static boolean isReady(Future<?> server) throws IOException {
        try {
            server.get(50, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException notYet) {
            return false;
        } catch (ExecutionException e) {
            throw new IOException(e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while starting.", e);
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
