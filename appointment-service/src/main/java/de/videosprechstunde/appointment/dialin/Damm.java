package de.videosprechstunde.appointment.dialin;

/**
 * The check digit of H. Michael Damm (dissertation, Marburg 2004): it catches every single wrong digit and every swap of
 * neighbours, the two slips that people make most when they copy numbers.
 */
final class Damm {
    /** A totally anti-symmetric quasigroup of order 10; the row is the interim digit, the column the next one. */
    private static final String[] QUASIGROUP = {
        "0317598642",
        "7092154863",
        "4206871359",
        "1750983426",
        "6123045978",
        "3674209581",
        "5869720134",
        "8945362017",
        "9438617205",
        "2581436790"
    };

    private Damm() {}

    /** @param digits ASCII digits only */
    static int checkDigit(String digits) {
        int interim = 0;
        for (int i = 0; i < digits.length(); i++) {
            interim = QUASIGROUP[interim].charAt(digits.charAt(i) - '0') - '0';
        }
        return interim;
    }

    /** Whether these are ASCII digits that end with their check digit. */
    static boolean isChecked(String digits) {
        return digits.chars().allMatch(c -> c >= '0' && c <= '9') && checkDigit(digits) == 0;
    }
}
