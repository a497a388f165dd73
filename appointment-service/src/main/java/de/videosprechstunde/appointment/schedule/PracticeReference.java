package de.videosprechstunde.appointment.schedule;

import de.videosprechstunde.appointment.web.Problem;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.regex.Pattern;

/**
 * What the practice's own system calls the case. Digits and hyphens only: a name, a reason or an address cannot be written
 * with them (R13).
 */
@Embeddable
public record PracticeReference(@Column(name = "reference") String value) {
    private static final Pattern USABLE = Pattern.compile("(?=.*[0-9])[0-9-]{1,20}");

    public static final Problem REFUSED = Problem.of(
            422,
            "reference-refused",
            "Diese Vorgangsnummer geht nicht",
            "Eine Vorgangsnummer besteht aus 1 bis 20 Ziffern und Bindestrichen, und sonst nichts: So kann niemand"
                    + " damit einen Namen aufschreiben.");

    public PracticeReference {
        if (!isUsable(value)) {
            throw new IllegalArgumentException("A reference is 1 to 20 digits and hyphens.");
        }
    }

    public static boolean isUsable(String text) {
        return USABLE.matcher(text).matches();
    }
}
