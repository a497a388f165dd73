package de.videosprechstunde.local;

/** A QR code for terminals: a character is two modules high; black on white, whatever the terminal's colours are. */
final class QrCode {
    /** Light modules around it (ISO/IEC 18004: the quiet zone). */
    private static final int QUIET = 4;

    private static final String BLACK_ON_WHITE = "\033[30;107m";
    private static final String AS_BEFORE = "\033[0m";

    private QrCode() {}

    /** @return lines that end with a line feed, each after {@code margin} */
    static String of(String text, String margin) {
        var code = io.nayuki.qrcodegen.QrCode.encodeText(text, io.nayuki.qrcodegen.QrCode.Ecc.MEDIUM);
        StringBuilder lines = new StringBuilder();
        for (int y = -QUIET; y < code.size + QUIET; y += 2) {
            lines.append(margin).append(BLACK_ON_WHITE);
            for (int x = -QUIET; x < code.size + QUIET; x++) {
                // Outside of the code everything is light.
                lines.append(character(code.getModule(x, y), code.getModule(x, y + 1)));
            }
            lines.append(AS_BEFORE).append('\n');
        }
        return lines.toString();
    }

    private static char character(boolean upper, boolean lower) {
        if (upper) {
            return lower ? '█' : '▀';
        }
        return lower ? '▄' : ' ';
    }
}
