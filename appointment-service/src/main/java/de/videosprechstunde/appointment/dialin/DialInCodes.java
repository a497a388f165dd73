package de.videosprechstunde.appointment.dialin;

import de.videosprechstunde.appointment.schedule.Appointment;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.UUID;

/** Issues codes and finds the appointment that one belongs to. */
@ApplicationScoped
public class DialInCodes implements PanacheRepositoryBase<IssuedCode, UUID> {
    private static final int LONGEST_INPUT = 64;

    private final CodeHash hash;
    private final SecureRandom random = new SecureRandom();

    DialInCodes(CodeHash hash) {
        this.hash = hash;
    }

    /** A fresh code, in the caller's transaction; an earlier one of this appointment is dead from then on. */
    public Uni<DialInCode> issue(Appointment appointment) {
        DialInCode code = DialInCode.random(random);
        byte[] hashed = hash.of(code.digits());
        return count("hash", hashed)
                .chain(taken -> taken > 0
                        ? issue(appointment)
                        : write(appointment, hashed).replaceWith(code));
    }

    private Uni<Integer> write(Appointment appointment, byte[] hashed) {
        return Panache.getSession().call(session -> session.flush()).chain(session -> session.createNativeQuery("""
                        insert into dial_in_code (appointment_id, code_hash) values (?1, ?2)
                        on conflict (appointment_id) do update set code_hash = excluded.code_hash""")
                .setParameter(1, appointment.id())
                .setParameter(2, hashed)
                .executeUpdate());
    }

    /** Null if nobody was given this code; what cannot be a code takes the same way through the database (R11). */
    @WithSession
    Uni<Appointment> find(String typed) {
        String looked = DialInCode.read(typed)
                .map(DialInCode::digits)
                .orElseGet(() -> typed.substring(0, Math.min(typed.length(), LONGEST_INPUT)) + "?");
        return find(
                        "from IssuedCode c join fetch c.appointment a join fetch a.practice left join fetch a.doctor left join fetch a.offeredTo"
                                + " where c.hash = ?1",
                        hash.of(looked))
                .firstResult()
                .map(found -> found == null ? null : found.appointment);
    }
}
