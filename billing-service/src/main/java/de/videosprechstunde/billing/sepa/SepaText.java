package de.videosprechstunde.billing.sepa;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.HashMap;
import java.util.Map;

/**
 * Names and texts in the characters that every SEPA bank must take (SD-12). Umlauts are spelled out first, then the text is
 * cut: the other way round it would be too long again.
 */
public final class SepaText {

    /** Longest name, and longest remittance text, in pain.008 of the Deutsche Kreditwirtschaft. */
    public static final int NAME = 70;

    public static final int REMITTANCE = 140;

    private static final String ALLOWED = "/-?:().,'+ ";
    private static final String SUBSTITUTE = ".";

    private static final Map<Integer, String> SPELLED = spelled(
            "ä ae ö oe ü ue ß ss ẞ SS æ ae Æ AE œ oe Œ OE ø oe Ø OE ł l Ł L đ d Đ D ð d Ð D þ th Þ TH ı i ħ h Ħ H",
            "& + € EUR – - — - ‐ - ‑ - ‒ - − - _ - ; , [ ( ] ) { ( } ) < ( > ) | / \\ / \" ' ` ' ´ ' ‘ ' ’ ' ‚ ' “ ' ” ' „ ' « ' » ' ‹ ' › '");

    private SepaText() {}

    /** Empty where nothing is left that says anything: not a letter, not a digit. */
    public static String of(String text, int maxLength) {
        var spelledOut = new StringBuilder();
        int[] characters = Normalizer.normalize(text, Form.NFC).codePoints().toArray();
        for (int i = 0; i < characters.length; i++) {
            boolean shouting = i + 1 < characters.length && Character.isUpperCase(characters[i + 1]);
            spelledOut.append(spell(characters[i], shouting));
        }
        var oneLine = spelledOut.toString().replaceAll(" +", " ").strip();
        var cut = oneLine.length() <= maxLength
                ? oneLine
                : oneLine.substring(0, maxLength).strip();
        return cut.chars().anyMatch(Identifiers::isLetterOrDigit) ? cut : "";
    }

    static boolean allows(int c) {
        return Identifiers.isLetterOrDigit(c) || c < 128 && ALLOWED.indexOf(c) >= 0;
    }

    private static String spell(int c, boolean shouting) {
        if (allows(c)) {
            return Character.toString(c);
        }
        if (SPELLED.containsKey(c)) {
            return SPELLED.get(c);
        }
        switch (c) {
            case 'Ä', 'Ö', 'Ü' -> {
                var vowel = "" + "AOU".charAt("ÄÖÜ".indexOf(c));
                return vowel + (shouting ? "E" : "e");
            }
            default -> {}
        }
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return " ";
        }
        return withoutMarks(c);
    }

    /** é is e, ﬁ is fi; what is invisible goes; the rest shows that something stood there. */
    private static String withoutMarks(int c) {
        int type = Character.getType(c);
        if (type == Character.FORMAT || type == Character.CONTROL || isMark(type)) {
            return "";
        }
        var plain = new StringBuilder();
        Normalizer.normalize(Character.toString(c), Form.NFKD)
                .codePoints()
                .filter(part -> !isMark(Character.getType(part)))
                .forEach(part -> plain.append(allows(part) ? Character.toString(part) : SUBSTITUTE));
        return plain.toString();
    }

    private static boolean isMark(int type) {
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static Map<Integer, String> spelled(String... tables) {
        var pairs = String.join(" ", tables).split(" ");
        var map = new HashMap<Integer, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i].codePointAt(0), pairs[i + 1]);
        }
        return Map.copyOf(map);
    }
}
