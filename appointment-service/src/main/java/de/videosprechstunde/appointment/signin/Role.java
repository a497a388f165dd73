package de.videosprechstunde.appointment.signin;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** What somebody is in the practice; the names are those of the identity provider. */
public enum Role {
    DOCTOR(Role.DOCTOR_NAME),
    STAFF(Role.STAFF_NAME),
    PRACTICE_ADMIN(Role.PRACTICE_ADMIN_NAME);

    public static final String DOCTOR_NAME = "doctor";
    public static final String STAFF_NAME = "staff";
    public static final String PRACTICE_ADMIN_NAME = "practice-admin";

    private final String name;

    Role(String name) {
        this.name = name;
    }

    @JsonValue
    public String inTokens() {
        return name;
    }

    static Optional<Role> of(String name) {
        return Arrays.stream(values()).filter(role -> role.name.equals(name)).findFirst();
    }
}
