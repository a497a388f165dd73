package de.videosprechstunde.appointment.guessing;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What is kept of an address: HMAC-SHA256 under a key that is gone soon (R11). */
final class CallerHash {
    private static final String ALGORITHM = "HmacSHA256";
    /** A /56, as homes get it: whoever has one can take any address in it (RFC 6177, section 2; RFC 8981). */
    private static final int IPV6_NETWORK_BYTES = 7;

    private CallerHash() {}

    static byte[] of(InetAddress address, byte[] secret) {
        byte[] bytes = address.getAddress();
        return hash(address instanceof Inet6Address ? Arrays.copyOf(bytes, IPV6_NETWORK_BYTES) : bytes, secret);
    }

    /** No address is empty. */
    static byte[] ofEverybody(byte[] secret) {
        return hash(new byte[0], secret);
    }

    private static byte[] hash(byte[] bytes, byte[] secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }
}
