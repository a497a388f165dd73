package de.videosprechstunde.appointment.web;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.common.net.CidrAddress;
import io.smallrye.common.net.Inet;
import io.smallrye.config.ConfigMapping;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;

/**
 * Where a request comes from: the other end of its connection, unless that is a proxy that we trust. What such a proxy says is
 * read from the right, since proxies append and everything further left is the client's own claim; Quarkus would take the
 * leftmost. Nobody writes this address anywhere (R12).
 */
@Singleton
@Startup
public class ClientAddress {
    private static final int IPV4_BITS = 32;
    private static final int IPV6_BITS = 128;

    private final List<CidrAddress> trusted;
    private final CurrentVertxRequest current;

    ClientAddress(Settings settings, CurrentVertxRequest current) {
        this.trusted = settings.trustedProxies().orElse(List.of()).stream()
                .map(ClientAddress::network)
                .toList();
        this.current = current;
    }

    /** Of the request that is being answered. */
    public InetAddress current() {
        HttpServerRequest request = current.getCurrent().request();
        return of(peer(request), request.headers().getAll("X-Forwarded-For"), trusted);
    }

    static InetAddress of(InetAddress peer, List<String> forwarded, List<CidrAddress> trusted) {
        String[] hops = String.join(",", forwarded).split(",");
        InetAddress nearest = peer;
        for (int i = hops.length - 1; i >= 0 && isTrusted(nearest, trusted); i--) {
            Optional<InetAddress> before = parsed(hops[i].strip());
            if (before.isEmpty()) {
                break;
            }
            nearest = before.get();
        }
        return nearest;
    }

    static CidrAddress network(String text) {
        try {
            Optional<CidrAddress> network = text.contains("/")
                    ? Optional.ofNullable(Inet.parseCidrAddress(text.strip()))
                    : parsed(text.strip()).map(host -> CidrAddress.create(host, bits(host)));
            return network.orElseThrow();
        } catch (RuntimeException unreadable) {
            throw new ConfigurationException(
                    "videosprechstunde.trusted-proxies must list addresses or networks like 10.42.3.7 or 10.42.3.0/24.");
        }
    }

    /** The connection's own other end: the request's is what Quarkus made of the headers. */
    private static InetAddress peer(HttpServerRequest request) {
        SocketAddress peer = request.connection().remoteAddress();
        return Optional.ofNullable(peer)
                .map(SocketAddress::hostAddress)
                .flatMap(ClientAddress::parsed)
                .orElseGet(InetAddress::getLoopbackAddress);
    }

    private static boolean isTrusted(InetAddress address, List<CidrAddress> trusted) {
        return trusted.stream().anyMatch(network -> network.matches(address));
    }

    /** Some proxies add the port; no name is ever looked up. IPv4 within IPv6 becomes IPv4. */
    private static Optional<InetAddress> parsed(String text) {
        String address = text.matches("\\[.*]:\\d+|[^:]*:\\d+") ? text.substring(0, text.lastIndexOf(':')) : text;
        return Optional.ofNullable(Inet.parseInetAddress(address)).map(ClientAddress::plain);
    }

    private static InetAddress plain(InetAddress address) {
        try {
            return InetAddress.getByAddress(address.getAddress());
        } catch (UnknownHostException e) {
            throw new IllegalStateException("An address of a length that no address has", e);
        }
    }

    private static int bits(InetAddress address) {
        return address.getAddress().length == IPV4_BITS / Byte.SIZE ? IPV4_BITS : IPV6_BITS;
    }

    @ConfigMapping(prefix = "videosprechstunde")
    public interface Settings {
        Optional<List<String>> trustedProxies();
    }
}
