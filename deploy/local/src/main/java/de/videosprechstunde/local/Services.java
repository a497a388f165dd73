package de.videosprechstunde.local;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The three packaged services and what each is told by its environment. */
final class Services {
    static final String APPOINTMENT = "appointment-service";
    static final String BILLING = "billing-service";
    static final String SIGNALING = "signaling-service";

    /** For the legal pages: whoever runs a demonstration is no operator. */
    private static final Map<String, String> DEMO_OPERATOR = Map.ofEntries(
            Map.entry("VIDEOSPRECHSTUNDE_OPERATOR_NAME", "Demonstration der Videosprechstunde"),
            Map.entry("VIDEOSPRECHSTUNDE_OPERATOR_ADDRESS", "Musterweg 1,12345 Musterstadt"),
            Map.entry("VIDEOSPRECHSTUNDE_OPERATOR_TELEPHONE", "+49 30 5550100"),
            Map.entry("VIDEOSPRECHSTUNDE_OPERATOR_EMAIL", "kontakt@videosprechstunde.example"),
            Map.entry("VIDEOSPRECHSTUNDE_OPERATOR_RESPONSIBLE", "Erika Beispiel"),
            Map.entry("VIDEOSPRECHSTUNDE_OPERATOR_ROLE", "processor"),
            Map.entry("VIDEOSPRECHSTUNDE_OPERATOR_SUPERVISORY_AUTHORITY", "Aufsichtsbehörde Musterstadt"),
            Map.entry("VIDEOSPRECHSTUNDE_OPERATOR_DATA_PROTECTION_OFFICER", "datenschutz@videosprechstunde.example"),
            Map.entry("VIDEOSPRECHSTUNDE_OPERATOR_DATA_PROTECTION_AUTHORITY", "Datenschutzaufsicht Musterstadt"),
            Map.entry("VIDEOSPRECHSTUNDE_OPERATOR_ACCESSIBILITY_AUTHORITY", "Marktüberwachung Musterstadt"),
            Map.entry("VIDEOSPRECHSTUNDE_OPERATOR_ACCESSIBILITY_REVIEWED", "2026-11-27"),
            Map.entry("VIDEOSPRECHSTUNDE_OPERATOR_HOSTING", "auf dem Rechner, auf dem die Demonstration läuft"),
            Map.entry("VIDEOSPRECHSTUNDE_OPERATOR_ACCESS_LOGS", "keine"));

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Settings settings;
    private final Path logs;
    private final Children children;
    private final Map<String, Integer> ports = new HashMap<>();
    private final Map<String, Integer> managementPorts = new HashMap<>();
    private final Map<String, Map<String, String>> environments = new HashMap<>();

    Services(Settings settings, Path logs, Children children) {
        this.settings = settings;
        this.logs = logs;
        this.children = children;
        for (String name : Settings.ALL_SERVICES) {
            ports.put(name, Ports.free());
            managementPorts.put(name, Ports.free());
        }
    }

    int port(String name) {
        return ports.get(name);
    }

    URI management(String name) {
        return URI.create("http://127.0.0.1:" + managementPorts.get(name) + "/q/");
    }

    /** Says before anything is started that something has not been built. */
    void check() {
        for (String name : settings.services()) {
            if (!Files.exists(jar(name))) {
                throw new CannotStart(
                        name + " is not built (" + jar(name) + " is missing): run make up, or mvn package.");
            }
        }
    }

    private Path jar(String name) {
        Path app = settings.apps()
                .map(apps -> apps.resolve(name))
                .orElseGet(() -> settings.root().resolve(name).resolve("target/quarkus-app"));
        return app.resolve("quarkus-run.jar");
    }

    /** Composes the environments; nothing runs yet. */
    void configure(URI origin, Keycloak keycloak, Postgres postgres, Kafka kafka, Keys keys, List<String> stunServers) {
        for (String name : settings.services()) {
            Map<String, String> environment = new HashMap<>();
            environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
            environment.put("QUARKUS_HTTP_PORT", ports.get(name).toString());
            environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
            environment.put("QUARKUS_MANAGEMENT_PORT", managementPorts.get(name).toString());
            environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrap());
            environment.put("VIDEOSPRECHSTUNDE_ORIGIN", origin.toString());
            if (!name.equals(SIGNALING)) {
                environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", keycloak.realm().toString());
                environment.put("QUARKUS_OIDC_TOKEN_ISSUER", origin + "/auth/realms/" + Realm.NAME);
            }
            switch (name) {
                case APPOINTMENT -> {
                    database("appointment", postgres, environment);
                    environment.putAll(DEMO_OPERATOR);
                    environment.put("VIDEOSPRECHSTUNDE_TRUSTED_PROXIES", "127.0.0.1");
                    environment.put("QUARKUS_OIDC_CREDENTIALS_SECRET", keys.webClientSecret());
                    environment.put("VIDEOSPRECHSTUNDE_STUN_SERVERS", String.join(",", stunServers));
                    environment.put(
                            "VIDEOSPRECHSTUNDE_TICKETS_SIGNING_KEY_FILE",
                            keys.ticketSigningKey().toString());
                    environment.put(
                            "VIDEOSPRECHSTUNDE_DIAL_IN_HASH_KEY_FILE",
                            keys.dialInHashKey().toString());
                }
                case BILLING -> database("billing", postgres, environment);
                default ->
                    environment.put(
                            "VIDEOSPRECHSTUNDE_TICKETS_KEYS_URL",
                            "http://127.0.0.1:" + ports.get(APPOINTMENT) + "/api/tickets/keys");
            }
            environment.putAll(settings.environment().getOrDefault(name, Map.of()));
            environments.put(name, environment);
        }
    }

    /** What a service is told; the chart for a cluster tells it the same. */
    Map<String, String> environment(String name) {
        return Map.copyOf(environments.get(name));
    }

    private static void database(String name, Postgres postgres, Map<String, String> environment) {
        environment.put("QUARKUS_DATASOURCE_USERNAME", name);
        environment.put("QUARKUS_DATASOURCE_PASSWORD", name);
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(name));
        environment.put("QUARKUS_DATASOURCE_REACTIVE_URL", postgres.reactiveUrl(name));
    }

    /** Returns when the service says that it is ready. */
    void start(String name) {
        var command = Launch.java("-Xms32m", "-Xmx256m", "-jar", jar(name).toString());
        ChildProcess child =
                children.start(new Launch(name, command, environments.get(name), logs.resolve(name + ".log")));
        child.awaitReady(new Readiness(management(name).resolve("health/ready")), PATIENCE);
    }
}
