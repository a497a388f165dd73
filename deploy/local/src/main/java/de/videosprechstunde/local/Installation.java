package de.videosprechstunde.local;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The whole system on one machine, everything real: this page shows all its parts and what waits for what.
 *
 * <p>Closing it, the end of this process (in whatever way) and a child that dies while starting all leave nothing
 * running.
 */
public final class Installation implements AutoCloseable {
    /** What starts first stops last; the parts of one list stop side by side. */
    private static final List<List<String>> WAVES = List.of(
            List.of(Postgres.NAME, Kafka.NAME),
            List.of(
                    Keycloak.NAME,
                    KeycloakPrograms.BUILD,
                    Coturn.NAME,
                    Services.APPOINTMENT,
                    Services.BILLING,
                    Services.SIGNALING));

    /** To wait for a database that is just starting, before the end of everything. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Settings settings;
    private final Steps steps;
    private final Path logs;
    private final InUse inUse;
    private final Thread hook = new Thread(this::closeOnce, "stop");
    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Postmaster postmaster;
    private final Children children;
    private final Services services;
    private final Keycloak keycloak;
    private final Keys keys;
    private OneOrigin proxy;
    private Optional<EncryptedEntrance> entrance = Optional.empty();
    private CompletableFuture<Void> database = CompletableFuture.completedFuture(null);
    private Postgres postgres;
    private Kafka kafka;
    private boolean closed;

    private Installation(Settings settings) {
        this.settings = settings;
        steps = new Steps(settings.out());
        inUse = InUse.take(settings.data());
        logs = Folders.fresh(settings.data().resolve("logs"));
        postmaster = new Postmaster(settings.data().resolve("postgres"));
        children = new Children();
        services = new Services(settings, logs, children);
        keys = new Keys(settings.data().resolve("keys"));
        keycloak = new Keycloak(
                KeycloakPrograms.in(settings.root()), settings.data().resolve("keycloak"), log("keycloak"));
    }

    /**
     * Starts everything and returns when it works.
     *
     * @throws CannotStart with a sentence for people; everything that had been started is stopped then
     */
    public static Installation start(Settings settings) {
        Installation installation = new Installation(settings);
        try {
            Runtime.getRuntime().addShutdownHook(installation.hook);
            installation.startAll();
            return installation;
        } catch (RuntimeException e) {
            installation.close();
            throw e instanceof CompletionException wrapped && wrapped.getCause() instanceof RuntimeException cause
                    ? cause
                    : e;
        }
    }

    private void startAll() {
        services.check();
        proxy = OneOrigin.open(settings.port(), routes()::portFor);
        entrance = settings.lan().map(this::openToTheNetwork);
        StunServers stun = new StunServers(settings);
        stun.check();
        database = step(Postgres.NAME, this::startDatabase);
        CompletableFuture<Void> broker =
                step(Kafka.NAME, () -> kafka = Kafka.start(settings.data().resolve("kafka"), log("kafka"), children));
        CompletableFuture<Void> signIn = step(Keycloak.NAME, () -> keycloak.start(origin(), keys, children));
        if (stun.isOwn()) {
            step(Coturn.NAME, () -> stun.start(log("coturn"), children)).join();
        } else if (stun.addresses().isEmpty()) {
            steps.line(Coturn.NAME, "not installed: consultations work on this machine and within one network only");
        }
        CompletableFuture<Void> all = CompletableFuture.allOf(database, broker)
                .thenRun(() -> services.configure(origin(), keycloak, postgres, kafka, keys, stun.addresses()))
                .thenCompose(ready -> startServices());
        failFast(List.of(database, broker, signIn, all));
        if (settings.demoPractice() && settings.services().contains(Services.APPOINTMENT)) {
            step("Demo practice", () -> new DemoPractice(http, local()).open()).join();
        }
    }

    private void startDatabase() {
        postmaster.endLeftover(steps, log("postgresql"));
        postgres = Postgres.start(postmaster, log("postgresql"), settings.durable(), children);
    }

    private EncryptedEntrance openToTheNetwork(Lan lan) {
        EncryptedEntrance opened = EncryptedEntrance.of(lan, keys, settings.data());
        proxy.open(opened);
        return opened;
    }

    private Routes routes() {
        return new Routes(
                services.port(Services.APPOINTMENT),
                services.port(Services.BILLING),
                services.port(Services.SIGNALING),
                keycloak.port());
    }

    private CompletableFuture<Void> startServices() {
        return CompletableFuture.allOf(settings.services().stream()
                .map(name -> step(name, () -> services.start(name)))
                .toArray(CompletableFuture<?>[]::new));
    }

    /** Waits for all, but not for the others once one has failed or a child has died. */
    private void failFast(List<CompletableFuture<Void>> futures) {
        CompletableFuture<Void> all = CompletableFuture.allOf(futures.toArray(CompletableFuture<?>[]::new));
        CompletableFuture<Void> failed = new CompletableFuture<>();
        futures.forEach(future -> future.exceptionally(failure -> {
            failed.completeExceptionally(failure);
            return null;
        }));
        children.death().thenAccept(message -> failed.completeExceptionally(new CannotStart(message)));
        CompletableFuture.anyOf(all, failed).join();
    }

    private CompletableFuture<Void> step(String name, Runnable work) {
        return CompletableFuture.runAsync(
                () -> {
                    long begin = System.nanoTime();
                    work.run();
                    steps.ready(name, Duration.ofNanos(System.nanoTime() - begin));
                },
                workers);
    }

    /** The one address of pages and interfaces, without a slash at its end. */
    public URI origin() {
        return entrance.map(EncryptedEntrance::origin).orElseGet(this::local);
    }

    /** For programs on this machine, and where there is no other also the origin. */
    public URI local() {
        return URI.create("http://localhost:" + proxy.port());
    }

    /** What a device has to trust before it opens the origin without a warning, where that is encrypted. */
    public Optional<Path> authority() {
        return entrance.map(EncryptedEntrance::authority);
    }

    /** A bearer token of one of the demo people, good for five minutes. */
    public String token(String user) {
        return Tokens.fetch(http, local(), user);
    }

    /** @return the JDBC URL of {@code appointment} or {@code billing}, user included */
    public String postgres(String database) {
        return postgres.jdbcUrl(database) + "?user=" + database;
    }

    public String kafkaBootstrap() {
        return kafka.bootstrap();
    }

    /** Health and metrics of a service: {@code health/ready} and {@code metrics} below it. */
    public URI management(String service) {
        return services.management(service);
    }

    /** The folder of log files, one per child; each start begins them anew. */
    public Path logs() {
        return logs;
    }

    /** Process ids by name, for instance {@code signaling-service}, {@code PostgreSQL}. */
    public Map<String, Long> pids() {
        return children.pids();
    }

    public void stop(String service) {
        children.stop(service);
    }

    /** Starts a service that was stopped, on the same port with the same settings; returns when it is ready. */
    public void startAgain(String service) {
        services.start(service);
    }

    public void restart(String service) {
        stop(service);
        startAgain(service);
    }

    /** Completes with a message for people when a child ends by itself. */
    public CompletableFuture<String> death() {
        return children.death();
    }

    /** Stops everything; returns when nothing runs any more. */
    @Override
    public void close() {
        closeOnce();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException endingAnyway) {
            // The hook is what runs this.
        }
    }

    private synchronized void closeOnce() {
        if (closed) {
            return;
        }
        closed = true;
        children.stopAll(WAVES);
        stopDatabaseThatStarts();
        children.close();
        if (proxy != null) {
            proxy.close();
        }
        steps.say("  Everything is stopped.");
        workers.shutdownNow();
        http.shutdownNow();
        inUse.close();
    }

    /** A database may be on its way: its programs are not ours, and it cannot be taken back before it is there. */
    private void stopDatabaseThatStarts() {
        try {
            database.exceptionally(failed -> null).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // What is there all the same is ended below.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        postmaster.end(log("postgresql"));
    }

    private Path log(String name) {
        return logs.resolve(name + ".log");
    }
}
