package de.videosprechstunde.appointment.dialin;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigMapping;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What is kept of a code: HMAC-SHA256 under a key that is not in the database. A plain hash of a thousand million possible
 * codes would be guessed in seconds by whoever gets hold of the table (R11).
 */
@Singleton
@Startup
public class CodeHash {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final SecretKeySpec key;

    CodeHash(Settings settings) {
        this.key = new SecretKeySpec(read(settings.hashKeyFile()), ALGORITHM);
    }

    public byte[] of(String code) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(code.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }

    private static byte[] read(Optional<Path> file) {
        try {
            byte[] key = Base64.getDecoder()
                    .decode(Files.readString(file.orElseThrow()).strip());
            if (key.length == KEY_BYTES) {
                return key;
            }
        } catch (IOException | RuntimeException unusable) {
            // Whatever is wrong with it, the sentence below says what is needed; the content must not be repeated.
        }
        throw new ConfigurationException(
                "videosprechstunde.dial-in.hash-key-file must name a readable file with 32 random"
                        + " bytes in Base64, as 'openssl rand -base64 32' writes them.");
    }

    @ConfigMapping(prefix = "videosprechstunde.dial-in")
    public interface Settings {
        Optional<Path> hashKeyFile();
    }
}
