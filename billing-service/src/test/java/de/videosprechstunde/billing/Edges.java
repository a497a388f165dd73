package de.videosprechstunde.billing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** What the service talks to, for real: PostgreSQL, Kafka, and an OpenID provider that signs tokens. */
public class Edges implements QuarkusTestResourceLifecycleManager {

    private final OidcWiremockTestResource oidc = new OidcWiremockTestResource();
    private final Broker broker = new Broker();
    private EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        try {
            postgres = EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        broker.start();
        var issuer = oidc.start().get("keycloak.url") + "/realms/quarkus";
        var database = "localhost:%d/postgres".formatted(postgres.getPort());
        var config = new HashMap<String, String>();
        config.put("quarkus.http.test-port", "0");
        config.put("quarkus.management.test-port", "0");
        config.put("quarkus.datasource.username", "postgres");
        config.put("quarkus.datasource.password", "postgres");
        config.put("quarkus.datasource.jdbc.url", "jdbc:postgresql://" + database);
        config.put("quarkus.datasource.reactive.url", "postgresql://" + database);
        config.put("quarkus.oidc.auth-server-url", issuer);
        config.put("kafka.bootstrap.servers", broker.bootstrapServers());
        config.put("videosprechstunde.snapshots.delayed", "1h");
        config.put("quarkus.log.category.\"de.videosprechstunde\".level", "TRACE");
        config.put("quarkus.log.category.\"org.hibernate\".level", "ALL");
        return config;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(broker, new TestInjector.MatchesType(Broker.class));
    }

    @Override
    public void stop() {
        oidc.stop();
        broker.stop();
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
