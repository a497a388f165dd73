package de.videosprechstunde.appointment.backing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.reactive.messaging.kafka.companion.test.EmbeddedKafkaBroker;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** The real things that the service leans on: PostgreSQL, Kafka, an identity provider and its two key files. */
public class Backing implements QuarkusTestResourceLifecycleManager {
    private static EmbeddedPostgres postgres;
    private static EmbeddedKafkaBroker kafka;
    private IdentityProvider identityProvider;

    @Override
    public Map<String, String> start() {
        try {
            postgres = EmbeddedPostgres.builder().start();
            kafka = new EmbeddedKafkaBroker()
                    .withAdditionalProperties(properties -> properties.put("auto.create.topics.enable", "false"))
                    .start();
            identityProvider = new IdentityProvider();
            String database = "localhost:" + postgres.getPort() + "/postgres";
            Map<String, String> config = new HashMap<>();
            config.put("quarkus.datasource.username", "postgres");
            config.put("quarkus.datasource.password", "postgres");
            config.put("quarkus.datasource.jdbc.url", "jdbc:postgresql://" + database);
            config.put("quarkus.datasource.reactive.url", "postgresql://" + database);
            config.put("kafka.bootstrap.servers", kafkaBootstrap());
            config.put("quarkus.oidc.auth-server-url", identityProvider.issuer());
            config.put("quarkus.oidc.credentials.secret", "a-secret-of-the-tests-that-is-long-enough");
            config.put("videosprechstunde.tickets.signing-key-file", keyFile(ticketKey()));
            config.put("videosprechstunde.dial-in.hash-key-file", keyFile(hashKey()));
            config.put("videosprechstunde.stun.servers", "stun:stun.test:3478,stun:[2001:db8::1]:3478");
            config.put("videosprechstunde.trusted-proxies", "127.0.0.1,::1");
            config.put("videosprechstunde.dial-in.wrong-codes.of-an-address", "100");
            config.put("videosprechstunde.dial-in.wrong-codes.overall", "100000");
            config.put("videosprechstunde.dial-in.wrong-codes.overall-within", "PT1M");
            config.put("quarkus.http.test-port", "0");
            config.put("quarkus.management.test-port", "0");
            for (String noisy : new String[] {"io.zonky", "kafka", "state", "org.apache.kafka", "io.smallrye"}) {
                config.put("quarkus.log.category.\"" + noisy + "\".level", "ERROR");
            }
            return config;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    static EmbeddedPostgres postgres() {
        return postgres;
    }

    public static String kafkaBootstrap() {
        return kafka.getAdvertisedListeners();
    }

    public static String ticketKey() {
        try {
            EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId("test");
            return key.toJson(OutputControlLevel.INCLUDE_PRIVATE);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hashKey() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    private static String keyFile(String content) throws IOException {
        Path file = Files.createTempFile("appointment-service-key", "");
        file.toFile().deleteOnExit();
        return Files.writeString(file, content).toString();
    }

    @Override
    public void stop() {
        try {
            identityProvider.close();
            kafka.close();
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
