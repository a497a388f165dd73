package de.videosprechstunde.appointment.practice;

import java.time.LocalDate;

/** What became of giving a doctor one of the booked places. */
sealed interface Activation {
    record Activated() implements Activation {}

    record DoctorUnknown() implements Activation {}

    record NotBooked() implements Activation {}

    record NotBookedYet(LocalDate from) implements Activation {}

    record BookingOver(LocalDate lastDay) implements Activation {}

    record AllPlacesTaken(int places) implements Activation {}
}
