package de.videosprechstunde.billing.sepa;

/**
 * What identifiers may look like in SEPA files. They are refused and never transliterated (SD-12): one that was changed on
 * its way no longer finds anything. Stricter than the bank's schema, which lets pass {@code |}, blanks and slashes anywhere.
 */
final class Identifiers {

    static final int MAX_LENGTH = 35;

    private static final String SPECIAL = "+?/-:().,'";

    private Identifiers() {}

    static boolean isPossible(String text) {
        return text != null
                && !text.isEmpty()
                && text.length() <= MAX_LENGTH
                && text.chars().allMatch(c -> isLetterOrDigit(c) || SPECIAL.indexOf(c) >= 0)
                && !text.startsWith("/")
                && !text.endsWith("/")
                && !text.contains("//");
    }

    static boolean isLetterOrDigit(int c) {
        return 'A' <= c && c <= 'Z' || 'a' <= c && c <= 'z' || '0' <= c && c <= '9';
    }

    static String checked(String name, String text) {
        if (!isPossible(text)) {
            throw new IllegalArgumentException(name + " is 1 to " + MAX_LENGTH
                    + " of A-Z a-z 0-9 + ? / - : ( ) . , ' without blanks and without / at its ends or doubled");
        }
        return text;
    }
}
