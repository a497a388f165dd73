package de.videosprechstunde.appointment.retention;

/** Which of the installation's limits a store has. */
enum Limit {
    /** Of appointments and everything about them. */
    PERIOD,
    AUDIT,
    REPORT,
    OUTBOX,
    REPEATED_REQUEST,
    ADDRESS_KEY
}
