package de.videosprechstunde.appointment.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * An entry as the administrator reads it.
 *
 * @param subject the account's id at the identity provider, where its owner's name is
 * @param doctor the name, if the account is one of the practice's doctors; otherwise null
 */
record AuditEntryView(long id, Instant at, String role, String subject, String doctor, String act, UUID target) {
    static AuditEntryView of(AuditEntry entry, String doctor) {
        return new AuditEntryView(entry.id, entry.doneAt, entry.role, entry.subject, doctor, entry.act, entry.target);
    }
}
