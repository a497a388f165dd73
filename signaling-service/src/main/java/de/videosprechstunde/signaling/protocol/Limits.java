package de.videosprechstunde.signaling.protocol;

/** Refuses values that the schemas in {@code contracts/signaling} refuse. Messages hold no values: they may be logged. */
final class Limits {

    private Limits() {}

    static <T> T present(T value) {
        if (value == null) {
            throw new IllegalArgumentException("A property must not be null.");
        }
        return value;
    }

    static String atMost(int length, String value) {
        if (value != null && value.length() > length) {
            throw new IllegalArgumentException("A property is longer than " + length + " characters.");
        }
        return value;
    }
}
