package de.videosprechstunde.local;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.PfxOptions;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;

/** HTTPS for the devices of a network, with a certificate of the installation's own authority. */
final class EncryptedEntrance {
    /** Where a telephone fetches the authority's certificate, after a warning that is right. */
    static final String AUTHORITY_PATH = "/lan-authority.crt";

    private final Lan lan;
    private final PfxOptions identity;
    private final Path authority;

    private EncryptedEntrance(Lan lan, PfxOptions identity, Path authority) {
        this.lan = lan;
        this.identity = identity;
        this.authority = authority;
    }

    static EncryptedEntrance of(Lan lan, Keys keys, Path data) {
        LocalAuthority authority = keys.authority(data.resolve("lan-authority.crt"));
        Lan found = lan.port() == 0 ? lan.withPort(Ports.free()) : lan;
        return new EncryptedEntrance(found, authority.identityFor(found.address()), authority.certificate());
    }

    String host() {
        return lan.address().getHostAddress();
    }

    int port() {
        return lan.port();
    }

    URI origin() {
        return lan.origin();
    }

    Path authority() {
        return authority;
    }

    /** R15: nothing older than TLS 1.2 (BSI TR-02102-2). */
    HttpServerOptions encrypt(HttpServerOptions options) {
        return options.setSsl(true)
                .setKeyCertOptions(identity)
                .setEnabledSecureTransportProtocols(new LinkedHashSet<>(List.of("TLSv1.3", "TLSv1.2")));
    }

    /**
     * Answers what is its own affair: the certificate, and browsers that would stay on the unencrypted address, where
     * sign-in and waiting room know another origin. Programs of this machine go on using that one.
     */
    boolean answers(HttpServerRequest request) {
        if (request.path().equals(AUTHORITY_PATH)) {
            request.response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/x-x509-ca-cert")
                    .sendFile(authority.toString());
            return true;
        }
        if (!request.isSSL() && wantsAPage(request)) {
            request.response()
                    .setStatusCode(302)
                    .putHeader(HttpHeaders.LOCATION, origin() + request.uri())
                    .end();
            return true;
        }
        return false;
    }

    private static boolean wantsAPage(HttpServerRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null && accepted.contains("text/html");
    }
}
