package de.videosprechstunde.appointment.backing;

import java.util.Set;
import java.util.UUID;

/** Somebody with an account; the practice may be null or nonsense, as a badly kept account has it. */
public record Person(String subject, String name, String practice, Set<String> roles) {
    public static Person of(UUID practice, String name, String... roles) {
        return new Person(UUID.randomUUID().toString(), name, practice.toString(), Set.of(roles));
    }
}
