package de.videosprechstunde.appointment.dialin;

import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** Somebody at an address who tries codes, many at once if need be; the tests' own address is that of a trusted proxy. */
final class Guesser {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String address;

    Guesser(String address) {
        this.address = address;
    }

    /** One that nobody else in the tests has. */
    static Guesser somewhere() {
        return new Guesser("2001:db8:%x:%x::1".formatted(RANDOM.nextInt(0x10000), RANDOM.nextInt(0x10000)));
    }

    static String wrong() {
        return DialInCode.random(RANDOM).digits();
    }

    String address() {
        return address;
    }

    HttpResponse<String> tries(String code) {
        return send(code).join();
    }

    List<HttpResponse<String>> triesAtOnce(int wrongCodes) {
        List<CompletableFuture<HttpResponse<String>>> tries =
                IntStream.range(0, wrongCodes).mapToObj(i -> send(wrong())).toList();
        return tries.stream().map(CompletableFuture::join).toList();
    }

    private CompletableFuture<HttpResponse<String>> send(String code) {
        URI dialIn = URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/api/dial-in");
        return CLIENT.sendAsync(
                HttpRequest.newBuilder(dialIn)
                        .header("Sec-Fetch-Site", "same-origin")
                        .header("Content-Type", "application/json")
                        .header("X-Forwarded-For", "192.0.2.1, " + address)
                        .POST(HttpRequest.BodyPublishers.ofString("{\"code\":\"" + code + "\"}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
