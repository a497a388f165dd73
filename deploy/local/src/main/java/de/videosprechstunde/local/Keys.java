package de.videosprechstunde.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.util.Base64;
import java.util.function.Supplier;

/** The installation's secrets: made once, kept in its data folder, readable by their owner alone. */
final class Keys {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private final Path folder;

    Keys(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Signs join tickets: an EC P-256 private JWK (RFC 7517, RFC 7518 section 6.2). */
    Path ticketSigningKey() {
        return once("ticket-signing-key.json", Keys::newSigningKey);
    }

    /** Keys the hash of dial-in codes: 32 random bytes, base64. */
    Path dialInHashKey() {
        return once("dial-in-hash-key", () -> Base64.getEncoder().encodeToString(randomBytes()));
    }

    String webClientSecret() {
        return read(once("web-client-secret", () -> URL.encodeToString(randomBytes())));
    }

    Path keycloakAdminPassword() {
        return once("keycloak-admin-password", () -> URL.encodeToString(randomBytes()));
    }

    /** For devices of this network, which are to trust the certificate that lies in {@code certificate}. */
    LocalAuthority authority(Path certificate) {
        return new LocalAuthority(folder, certificate, Clock.systemUTC());
    }

    static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path once(String name, Supplier<String> content) {
        Path file = folder.resolve(name);
        if (Files.exists(file)) {
            return file;
        }
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try {
            // Written elsewhere and moved, so that an interrupted start leaves no half a key.
            Path draft = Files.createTempFile(folder, name, ".new", ownerOnly);
            Files.writeString(draft, content.get() + "\n");
            return Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] randomBytes() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static String newSigningKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), RANDOM);
            KeyPair pair = generator.generateKeyPair();
            var point = ((ECPublicKey) pair.getPublic()).getW();
            byte[] id = new byte[8];
            RANDOM.nextBytes(id);
            ObjectNode jwk = new ObjectMapper().createObjectNode();
            jwk.put("kty", "EC").put("crv", "P-256").put("use", "sig").put("alg", "ES256");
            jwk.put("kid", URL.encodeToString(id));
            jwk.put("x", coordinate(point.getAffineX())).put("y", coordinate(point.getAffineY()));
            jwk.put("d", coordinate(((ECPrivateKey) pair.getPrivate()).getS()));
            return jwk.toPrettyString();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has P-256", e);
        }
    }

    /** Full size of the curve, leading zeros included (RFC 7518 section 6.2.1.2). */
    private static String coordinate(BigInteger value) {
        byte[] full = new byte[32];
        byte[] bytes = value.toByteArray();
        int length = Math.min(bytes.length, 32);
        System.arraycopy(bytes, bytes.length - length, full, 32 - length, length);
        return URL.encodeToString(full);
    }
}
