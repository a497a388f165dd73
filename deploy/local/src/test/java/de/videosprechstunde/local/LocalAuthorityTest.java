package de.videosprechstunde.local;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.net.PfxOptions;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.PKIXReason;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalAuthorityTest {
    private static final InetAddress ADDRESS = InetAddress.ofLiteral("192.168.1.20");
    private static final InetAddress OTHER = InetAddress.ofLiteral("192.168.1.21");
    private static final Clock NOW = Clock.systemUTC();

    @TempDir
    private Path folder;

    @Test
    void privateKeysAreReadableByTheirOwnerAloneAndNotInTheCertificate() throws Exception {
        identity(ADDRESS, NOW);

        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("lan.p12"))));
        String published = Files.readString(folder.resolve("authority.crt"));
        assertTrue(published.startsWith("-----BEGIN CERTIFICATE-----"), published);
        assertEquals(2, published.split("-----BEGIN|-----END").length - 1, published);
    }

    @Test
    void authorityStaysWhenTheAddressChangesOrTheCertificateIsOld() throws Exception {
        X509Certificate first = server(identity(ADDRESS, NOW));
        byte[] authority = Files.readAllBytes(folder.resolve("authority.crt"));

        assertEquals(first, server(identity(ADDRESS, NOW)));
        X509Certificate elsewhere = server(identity(OTHER, NOW));
        assertNotEquals(first, elsewhere);
        Instant ending = elsewhere.getNotAfter().toInstant().minus(Duration.ofDays(20));
        assertNotEquals(elsewhere, server(identity(OTHER, Clock.fixed(ending, ZoneOffset.UTC))));
        assertArrayEquals(authority, Files.readAllBytes(folder.resolve("authority.crt")));
    }

    /** Whoever took its key could stand for no site: devices check the constraint (RFC 5280, section 4.2.1.10). */
    @Test
    void authorityVouchesForAddressesAndForNoNameOnTheInternet() throws Exception {
        PfxOptions identity = identity(ADDRESS, NOW);
        sign(identity, "thief", "san=dns:bank.example");

        validate(identity, server(identity));
        var refusal = assertThrows(
                CertPathValidatorException.class, () -> validate(identity, certificate(identity, "thief")));
        assertEquals(PKIXReason.INVALID_NAME, refusal.getReason());
    }

    private PfxOptions identity(InetAddress address, Clock clock) {
        return new LocalAuthority(folder, folder.resolve("authority.crt"), clock).identityFor(address);
    }

    private static X509Certificate server(PfxOptions identity) throws Exception {
        return certificate(identity, identity.getAlias());
    }

    private static X509Certificate certificate(PfxOptions identity, String alias) throws Exception {
        KeyStore store = KeyStore.getInstance(
                Path.of(identity.getPath()).toFile(), identity.getPassword().toCharArray());
        return (X509Certificate) store.getCertificate(alias);
    }

    private static void sign(PfxOptions identity, String alias, String extension) throws Exception {
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        Process process = new ProcessBuilder(
                        keytool.toString(),
                        "-genkeypair",
                        "-alias",
                        alias,
                        "-signer",
                        "authority",
                        "-dname",
                        "CN=Thief",
                        "-keyalg",
                        "EC",
                        "-ext",
                        extension,
                        "-keystore",
                        identity.getPath(),
                        "-storepass",
                        identity.getPassword())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertEquals(0, process.waitFor());
    }

    private static void validate(PfxOptions identity, X509Certificate leaf) throws Exception {
        X509Certificate authority = certificate(identity, "authority");
        // Java checks the constraints of certificates on the path, not those of an anchor: here that is a key alone.
        var anchor = new TrustAnchor(authority.getSubjectX500Principal(), authority.getPublicKey(), null);
        var parameters = new PKIXParameters(Set.of(anchor));
        parameters.setRevocationEnabled(false);
        var path = CertificateFactory.getInstance("X.509").generateCertPath(List.of(leaf, authority));
        CertPathValidator.getInstance("PKIX").validate(path, parameters);
    }
}
