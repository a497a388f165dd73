package de.videosprechstunde.appointment.signin;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody of a practice who is signed in.
 *
 * @param subject the identity provider's lasting id of the person
 * @param name as the identity provider knows it: a doctor's name is what patients read
 */
public record Member(UUID practice, String subject, String name, Set<Role> roles) {
    public Member {
        Objects.requireNonNull(practice);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(name);
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Staff and the administrator plan for the whole practice, a doctor for himself or herself (R7). */
    public boolean plansForEverybody() {
        return is(Role.STAFF) || is(Role.PRACTICE_ADMIN);
    }
}
