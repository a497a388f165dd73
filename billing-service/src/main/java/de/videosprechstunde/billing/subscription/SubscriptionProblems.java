package de.videosprechstunde.billing.subscription;

import de.videosprechstunde.billing.web.Problem;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** The refusals of this feature, as clients read them. */
final class SubscriptionProblems {

    private static final DateTimeFormatter GERMAN_DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private SubscriptionProblems() {}

    static Problem notBooked() {
        return Problem.of(
                "not-found",
                404,
                "Nicht gefunden",
                "Diese Praxis hat nichts gebucht. Buchen Sie zuerst mit POST /billing/subscriptions.");
    }

    static Problem alreadyBooked() {
        return Problem.of(
                "already-booked",
                409,
                "Bereits gebucht",
                "Diese Praxis hat bereits gebucht. Weitere Ärztinnen und Ärzte kommen mit"
                        + " PUT /billing/subscriptions/{practiceId}/doctor-count dazu.");
    }

    static Problem doctorCountOutOfRange() {
        return Problem.of(
                "doctor-count-out-of-range",
                422,
                "Anzahl nicht möglich",
                "Die Anzahl der Ärztinnen und Ärzte muss zwischen %d und %d liegen."
                        .formatted(DoctorCount.MIN, DoctorCount.MAX));
    }

    static Problem startOutOfRange(LocalDate earliest, LocalDate latest) {
        return Problem.of(
                "start-out-of-range",
                422,
                "Beginn nicht möglich",
                "Der Beginn muss zwischen dem %s und dem %s liegen."
                        .formatted(GERMAN_DAY.format(earliest), GERMAN_DAY.format(latest)));
    }

    static Problem loweringNeedsNotice(DoctorCount booked) {
        return Problem.of(
                "lowering-needs-notice",
                409,
                "Verringern nur mit Kündigungsfrist",
                "Gebucht sind %d. Weniger werden es nur durch Teilkündigung, mit drei Monaten Frist zum Ende des Quartals."
                        .formatted(booked.value()));
    }
}
