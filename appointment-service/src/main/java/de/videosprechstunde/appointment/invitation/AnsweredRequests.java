package de.videosprechstunde.appointment.invitation;

import de.videosprechstunde.appointment.dialin.CodeHash;
import de.videosprechstunde.appointment.signin.Member;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Makes once what is asked for twice under one key, because the first answer was lost. Key and request are kept as keyed hash:
 * what a practice system takes for a key may be somebody's number (R13). Everybody has keys of their own. See decision 9.
 */
@ApplicationScoped
public class AnsweredRequests {
    public static final Duration KEPT = Duration.ofHours(24);

    private static final Pattern USABLE = Pattern.compile("[\\x21-\\x7e]{1,64}");

    private final CodeHash hash;
    private final Clock clock;

    AnsweredRequests(CodeHash hash, Clock clock) {
        this.hash = hash;
        this.clock = clock;
    }

    /**
     * In the caller's transaction.
     *
     * @param key null: the request is made whenever it comes
     * @param again what to answer for the appointment, or the first of those, that came of the first time
     */
    Uni<Invitation> once(
            Member member,
            String key,
            Record wanted,
            Supplier<Uni<Invitation>> first,
            Function<UUID, Uni<Invitation>> again) {
        if (key == null) {
            return first.get();
        }
        if (!USABLE.matcher(key).matches()) {
            return Uni.createFrom().item(new Invitation.KeyRefused());
        }
        byte[] keyHash = hash.of("key " + member.subject() + " " + key);
        byte[] bodyHash = hash.of("request " + wanted);
        return Panache.getSession().chain(session -> lock(session, keyHash)
                .chain(() -> known(session, member, keyHash))
                .chain(known -> known == null
                        ? first.get().call(made -> keep(session, member, keyHash, bodyHash, made))
                        : Arrays.equals((byte[]) known[0], bodyHash)
                                ? again.apply((UUID) known[1])
                                : Uni.createFrom().item(new Invitation.KeyUsedOtherwise())));
    }

    /** The same key at the same time, on whichever replica, waits for the end of this transaction. */
    private static Uni<?> lock(Mutiny.Session session, byte[] keyHash) {
        return session.createNativeQuery("select cast(pg_advisory_xact_lock(?1) as text)", String.class)
                .setParameter(1, ByteBuffer.wrap(keyHash).getLong())
                .getSingleResult();
    }

    private Uni<Object[]> known(Mutiny.Session session, Member member, byte[] keyHash) {
        return session.createNativeQuery("""
                        select body_hash, appointment_id from answered_request
                        where practice_id = ?1 and key_hash = ?2 and answered_at > ?3""", Object[].class)
                .setParameter(1, member.practice())
                .setParameter(2, keyHash)
                .setParameter(3, clock.instant().minus(KEPT))
                .getSingleResultOrNull();
    }

    /** A refusal is not kept: what stood against it may be gone the next time. */
    private Uni<?> keep(Mutiny.Session session, Member member, byte[] keyHash, byte[] bodyHash, Invitation made) {
        UUID appointment = made.first();
        return appointment == null
                ? Uni.createFrom().nullItem()
                : session.flush().chain(() -> session.createNativeQuery("""
                                insert into answered_request (practice_id, key_hash, body_hash, appointment_id, answered_at)
                                values (?1, ?2, ?3, ?4, ?5)
                                on conflict (practice_id, key_hash) do update set body_hash = excluded.body_hash,
                                appointment_id = excluded.appointment_id, answered_at = excluded.answered_at""")
                        .setParameter(1, member.practice())
                        .setParameter(2, keyHash)
                        .setParameter(3, bodyHash)
                        .setParameter(4, appointment)
                        .setParameter(5, clock.instant())
                        .executeUpdate());
    }
}
