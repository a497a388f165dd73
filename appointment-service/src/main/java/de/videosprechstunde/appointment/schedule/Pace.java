package de.videosprechstunde.appointment.schedule;

/**
 * How quickly an open hour goes on, as far as it can honestly be told.
 *
 * @param doctors how many receive patients of it
 * @param consultationSeconds how long its consultations took on average, in steps of 300; null while there were fewer than three. Both
 *     keep the length of a single one from being read from it
 */
public record Pace(long doctors, Long consultationSeconds) {}
