package de.videosprechstunde.local;

import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A certificate authority of this installation alone, made once, for devices that are to trust it. What it signs holds for
 * addresses: a constraint (RFC 5280, section 4.2.1.10) leaves it no name but {@code localhost}, so that whoever took its
 * key could stand for no site. The JDK's keytool makes keys and certificates; nothing else in the JDK does.
 */
final class LocalAuthority {
    private static final String AUTHORITY = "authority";
    private static final String SERVER = "server";

    /** The file is readable by its owner alone; PKCS #12 wants a word all the same. */
    private static final String WORD = "protected-by-its-mode";

    /** permittedSubtrees [0] { dNSName [2] "localhost" }, in DER. */
    private static final String ONLY_LOCALHOST = "2.5.29.30:critical=300FA00D300B82096C6F63616C686F7374";

    /** Apple's systems take no longer ones from whom they do not know: 825 days; 398 are the rule for all others. */
    private static final String SERVER_DAYS = "397";

    private static final Duration SOON = Duration.ofDays(30);

    private final Path store;
    private final Path certificate;
    private final Clock clock;

    /**
     * @param keys readable by their owner alone; no private key leaves it
     * @param certificate where the authority's certificate is laid for devices that shall trust it
     */
    LocalAuthority(Path keys, Path certificate, Clock clock) {
        store = keys.resolve("lan.p12");
        this.certificate = certificate;
        this.clock = clock;
    }

    Path certificate() {
        return certificate;
    }

    /** The key and certificate for that address: those of last time, unless it is another one or their time is over soon. */
    PfxOptions identityFor(InetAddress address) {
        if (!Files.exists(store)) {
            makeAuthority();
        }
        X509Certificate server = read(SERVER);
        if (server == null || !isFor(address, server) || endsSoon(server)) {
            if (server != null) {
                keytool("-delete", "-alias", SERVER);
            }
            makeServer(address);
        }
        publish();
        return new PfxOptions().setPath(store.toString()).setPassword(WORD).setAlias(SERVER);
    }

    private void makeAuthority() {
        makeKey(
                AUTHORITY,
                "Videosprechstunde, make up on one machine",
                "3650",
                List.of("bc:critical=ca:true,pathlen:0", "ku:critical=keyCertSign,cRLSign", ONLY_LOCALHOST));
        try {
            Files.setPosixFilePermissions(store, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address is no common name: OpenSSL would take it for a DNS name, which the authority may not sign. */
    private void makeServer(InetAddress address) {
        makeKey(
                SERVER,
                "Videosprechstunde in this network",
                SERVER_DAYS,
                List.of("san=ip:" + address.getHostAddress(), "ku:critical=digitalSignature", "eku=serverAuth"),
                "-signer",
                AUTHORITY);
    }

    private void makeKey(String alias, String name, String days, List<String> extensions, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("-genkeypair", "-alias", alias, "-dname", "CN=\"" + name + "\""));
        arguments.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1", "-sigalg", "SHA256withECDSA"));
        arguments.addAll(List.of("-validity", days));
        extensions.forEach(extension -> arguments.addAll(List.of("-ext", extension)));
        arguments.addAll(List.of(more));
        keytool(arguments.toArray(String[]::new));
    }

    private void keytool(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-keystore", store.toString(), "-storetype", "PKCS12", "-storepass", WORD));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new CannotStart("keytool made no certificate for this network: " + said.strip());
            }
        } catch (IOException e) {
            throw new CannotStart("keytool, which belongs to the JDK, could not be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted.", e);
        }
    }

    private X509Certificate read(String alias) {
        try {
            KeyStore entries = KeyStore.getInstance(store.toFile(), WORD.toCharArray());
            return (X509Certificate) entries.getCertificate(alias);
        } catch (IOException | GeneralSecurityException e) {
            throw new CannotStart(
                    "The keys for this network are not readable (" + e.getMessage() + "): remove " + store
                            + ", and devices have to trust the new authority.",
                    e);
        }
    }

    private static boolean isFor(InetAddress address, X509Certificate server) {
        try {
            return server.getSubjectAlternativeNames().stream()
                    .anyMatch(name -> name.get(1).equals(address.getHostAddress()));
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private boolean endsSoon(X509Certificate server) {
        return server.getNotAfter().toInstant().isBefore(clock.instant().plus(SOON));
    }

    private void publish() {
        try {
            String body = Base64.getMimeEncoder(64, new byte[] {'\n'})
                    .encodeToString(read(AUTHORITY).getEncoded());
            Files.writeString(certificate, "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
