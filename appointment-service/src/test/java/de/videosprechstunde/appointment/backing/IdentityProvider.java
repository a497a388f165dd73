package de.videosprechstunde.appointment.backing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** A small OpenID provider: it signs everybody in who comes, as the person last announced. */
public final class IdentityProvider implements AutoCloseable {
    static final String CLIENT = "videosprechstunde-web";
    private static IdentityProvider running;

    private final RsaJsonWebKey key;
    private final HttpServer server;
    private final Map<String, Map<String, Object>> codes = new ConcurrentHashMap<>();
    private volatile Person next;
    private volatile float lifetimeMinutes = 5;

    IdentityProvider() throws IOException, JoseException {
        key = RsaJwkGenerator.generateJwk(2048);
        key.setKeyId("test");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), 0), 0);
        server.createContext("/realm/.well-known/openid-configuration", exchange -> send(exchange, discovery()));
        server.createContext("/realm/certs", exchange -> send(exchange, keys()));
        server.createContext("/realm/authorize", this::authorize);
        server.createContext("/realm/token", this::token);
        server.createContext(
                "/realm/logout", exchange -> redirect(exchange, query(exchange).get("post_logout_redirect_uri")));
        server.start();
        running = this;
    }

    public static IdentityProvider running() {
        return running;
    }

    public void nextToSignIn(Person person) {
        next = person;
    }

    public void tokensLive(float minutes) {
        lifetimeMinutes = minutes;
    }

    public String bearer(Person person) {
        return accessToken(person, 5);
    }

    public String accessToken(Person person, float minutes) {
        JwtClaims claims = claims(person, minutes);
        claims.setAudience("account");
        claims.setClaim("typ", "Bearer");
        claims.setClaim("realm_access", Map.of("roles", List.copyOf(person.roles())));
        return signed(claims);
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort() + "/realm";
    }

    private JwtClaims claims(Person person, float minutes) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer());
        claims.setSubject(person.subject());
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(minutes);
        claims.setClaim("name", person.name());
        claims.setClaim("preferred_username", person.name());
        if (person.practice() != null) {
            claims.setClaim("practice", person.practice());
        }
        return claims;
    }

    private String signed(JwtClaims claims) {
        try {
            JsonWebSignature signature = new JsonWebSignature();
            signature.setPayload(claims.toJson());
            signature.setKey(key.getPrivateKey());
            signature.setKeyIdHeaderValue(key.getKeyId());
            signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> discovery() {
        return Map.of(
                "issuer", issuer(),
                "jwks_uri", issuer() + "/certs",
                "authorization_endpoint", issuer() + "/authorize",
                "token_endpoint", issuer() + "/token",
                "end_session_endpoint", issuer() + "/logout");
    }

    private Map<String, Object> keys() {
        return Map.of("keys", List.of(key.toParams(OutputControlLevel.PUBLIC_ONLY)));
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> query = query(exchange);
        String code = UUID.randomUUID().toString();
        codes.put(code, query.containsKey("nonce") ? Map.of("nonce", query.get("nonce")) : Map.of());
        redirect(exchange, query.get("redirect_uri") + "?state=" + query.get("state") + "&code=" + code);
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = parsed(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Map<String, Object> granted = codes.remove(form.getOrDefault("code", form.getOrDefault("refresh_token", "")));
        if (granted == null) {
            send(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        Person person = next;
        JwtClaims id = claims(person, lifetimeMinutes);
        id.setAudience(CLIENT);
        granted.forEach(id::setClaim);
        String refresh = UUID.randomUUID().toString();
        codes.put(refresh, Map.of());
        send(
                exchange,
                Map.of(
                        "token_type",
                        "Bearer",
                        "expires_in",
                        (int) (lifetimeMinutes * 60),
                        "id_token",
                        signed(id),
                        "access_token",
                        accessToken(person, lifetimeMinutes),
                        "refresh_token",
                        refresh));
    }

    private static Map<String, String> query(HttpExchange exchange) {
        return parsed(exchange.getRequestURI().getRawQuery());
    }

    private static Map<String, String> parsed(String form) {
        Map<String, String> values = new HashMap<>();
        for (String pair : form.split("&")) {
            String[] parts = pair.split("=", 2);
            values.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return values;
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static void send(HttpExchange exchange, Map<String, Object> body) throws IOException {
        send(exchange, 200, body);
    }

    private static void send(HttpExchange exchange, int status, Map<String, Object> body) throws IOException {
        byte[] bytes = JsonUtil.toJson(body).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
