package de.videosprechstunde.appointment.retention;

import java.util.List;

/** Every table of which something is forgotten, in the order in which it goes; the inventory is {@code docs/inventory.md}. */
final class Stores {
    /** Cancelled ones count from the cancellation, those never held from their planned end (R3). */
    static final String APPOINTMENT_OVER = "coalesce(least(a.cancelled_at, a.ended_at), a.ends_at)";

    private static final String BOOKING_OVER = "(p.allowance_until + 1)::timestamp at time zone 'Europe/Berlin'";

    /** Who has no place, or whose practice has none any more: from the last time that the entry was of use. */
    private static final String DOCTOR_OVER = "case when not t.active then t.used_at"
            + " when p.allowance_until is not null then greatest(t.used_at, " + BOOKING_OVER + ") end";

    private static final String EMPTY = "not exists (select from appointment a where a.hour_id = h.id)";

    static final List<Store> ALL = List.of(
            // Due soonest (R11).
            Store.of("wrong_code_budget", Limit.ADDRESS_KEY, "t.begins_at"),
            Store.of("address_key", Limit.ADDRESS_KEY, "t.begins_at"),
            // Repeated requests are answered as before for a day (idempotency keys).
            Store.of("answered_request", Limit.REPEATED_REQUEST, "t.answered_at", "t.practice_id"),
            ofAppointment("conduct_record"),
            ofAppointment("dial_in_code"),
            new Store(
                    "appointment",
                    Limit.PERIOD,
                    "delete from appointment a where " + APPOINTMENT_OVER + " < ? returning a.practice_id",
                    "select " + APPOINTMENT_OVER + " from appointment a order by 1 limit 1"),
            // Its places go first, each when it is due.
            new Store(
                    "open_consultation_hour",
                    Limit.PERIOD,
                    "delete from open_consultation_hour h where h.ends_at < ? and " + EMPTY
                            + " returning h.practice_id",
                    "select h.ends_at from open_consultation_hour h where " + EMPTY + " order by 1 limit 1"),
            Store.of("processed_event", Limit.PERIOD, "t.processed_at"),
            Store.of("outbox", Limit.OUTBOX, "t.created_at"),
            Store.of("audit_entry", Limit.AUDIT, "t.done_at", "t.practice_id"),
            Store.of(
                    "doctor",
                    Limit.PERIOD,
                    DOCTOR_OVER,
                    "t.practice_id",
                    "practice p",
                    "p.id = t.practice_id and not exists (select from appointment a"
                            + " where a.practice_id = t.practice_id and a.doctor_id = t.id)"),
            // The booking stays, since billing-service repeats it; name and telephone number are for patients to read.
            new Store(
                    "practice",
                    Limit.PERIOD,
                    "update practice p set name = null, telephone = null where " + leftAlone() + " and " + BOOKING_OVER
                            + " < ? returning p.id as practice_id",
                    "select " + BOOKING_OVER + " from practice p where " + leftAlone() + " order by 1 limit 1"),
            Store.of("deletion_count", Limit.REPORT, "t.day::timestamp at time zone 'Europe/Berlin'"));

    private Stores() {}

    private static Store ofAppointment(String table) {
        return Store.of(
                table, Limit.PERIOD, APPOINTMENT_OVER, "a.practice_id", "appointment a", "a.id = t.appointment_id");
    }

    private static String leftAlone() {
        return "p.name is not null and not exists (select from doctor d where d.practice_id = p.id)";
    }
}
