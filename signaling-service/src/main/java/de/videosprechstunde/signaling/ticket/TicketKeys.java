package de.videosprechstunde.signaling.ticket;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jose4j.lang.JoseException;

/**
 * The keys that tickets are signed with, as appointment-service publishes them. They are read at the start (again and
 * again until they are there), every few minutes, and when a ticket names an unknown one: so keys can be rotated.
 */
@Startup
@Singleton
class TicketKeys {

    /** Tickets with invented key ids must not make this service hammer the other. */
    static final Duration SHORTEST_PAUSE = Duration.ofSeconds(3);

    private static final Logger LOG = Logger.getLogger(TicketKeys.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration FIRST_READ_RETRY = Duration.ofSeconds(1);

    private final TicketSettings settings;
    private final Clock clock;
    private final HttpRequest question;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final ScheduledExecutorService reader = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("ticket-keys").daemon().factory());
    private volatile KeySet known = KeySet.NONE;
    private Instant lastAsked = Instant.EPOCH;
    private boolean complained;

    TicketKeys(TicketSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.question =
                HttpRequest.newBuilder(settings.keysUrl()).timeout(PATIENCE).build();
    }

    @PostConstruct
    void start() {
        reader.execute(this::readAndComeBack);
    }

    @PreDestroy
    void stop() {
        reader.shutdownNow();
        http.shutdownNow();
    }

    /** Whether a ticket can be checked at all. */
    boolean known() {
        return !known.isEmpty();
    }

    Optional<PublicKey> find(String id) {
        Optional<PublicKey> key = known.find(id);
        if (key.isEmpty()) {
            readUnlessJustRead();
            return known.find(id);
        }
        return key;
    }

    private synchronized void readUnlessJustRead() {
        if (!clock.instant().isBefore(lastAsked.plus(SHORTEST_PAUSE))) {
            read();
        }
    }

    private void readAndComeBack() {
        read();
        Duration pause = known() ? settings.keysRefresh() : FIRST_READ_RETRY;
        reader.schedule(this::readAndComeBack, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private synchronized void read() {
        try {
            HttpResponse<String> answer = http.send(question, HttpResponse.BodyHandlers.ofString());
            KeySet fresh = answer.statusCode() == 200 ? KeySet.parse(answer.body()) : KeySet.NONE;
            if (fresh.isEmpty()) {
                complain("there are none in an answer with status " + answer.statusCode());
            } else {
                known = fresh;
                complained = false;
                LOG.debugf("%d ticket keys are published", fresh.keys().size());
            }
        } catch (IOException | JoseException failed) {
            complain(failed.toString());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            // From the answer on: from the question on, a slow answer would use the pause up, and everybody who waited
            // for it here would ask again.
            lastAsked = clock.instant();
        }
    }

    /** Once is enough: the other service may be away for long. */
    private void complain(String reason) {
        LOG.logf(
                complained ? Logger.Level.DEBUG : Logger.Level.WARN,
                "cannot read the ticket keys from %s: %s",
                settings.keysUrl(),
                reason);
        complained = true;
    }
}
