package de.videosprechstunde.appointment.practice;

import java.util.regex.Pattern;

/**
 * How patients read of and reach the practice.
 *
 * @param telephone digits, spaces and {@code + ( ) / -}, so that it can be dialled from a link
 */
record PracticeName(String name, String telephone) {
    private static final Pattern TELEPHONE = Pattern.compile("\\+?[0-9][0-9 ()/-]{2,28}[0-9]");
    private static final int LONGEST = 120;

    PracticeName {
        name = name == null ? "" : name.strip();
        telephone = telephone == null ? "" : telephone.strip();
    }

    boolean isUsable() {
        boolean named =
                !name.isEmpty() && name.length() <= LONGEST && name.chars().noneMatch(Character::isISOControl);
        return named && TELEPHONE.matcher(telephone).matches();
    }
}
