package de.videosprechstunde.appointment.conduct;

/** The names are those of JSON and of the table. */
public enum Side {
    doctor,
    patient
}
