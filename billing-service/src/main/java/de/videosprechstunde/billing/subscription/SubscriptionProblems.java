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

    static Problem dayOutOfRange(LocalDate earliest, LocalDate latest) {
        return Problem.of(
                "day-out-of-range",
                422,
                "Tag nicht möglich",
                "Mehr Ärztinnen und Ärzte sind vom %s bis zum %s möglich."
                        .formatted(GERMAN_DAY.format(earliest), GERMAN_DAY.format(latest)));
    }

    static Problem receiptOutOfRange(LocalDate earliest, LocalDate latest) {
        return Problem.of(
                "receipt-out-of-range",
                422,
                "Tag des Eingangs nicht möglich",
                "Der Tag des Eingangs muss zwischen dem %s und dem %s liegen."
                        .formatted(GERMAN_DAY.format(earliest), GERMAN_DAY.format(latest)));
    }

    static Problem endOutOfRange(LocalDate latest) {
        return Problem.of(
                "end-out-of-range",
                422,
                "Ende nicht möglich",
                "Das genannte Ende darf nicht nach dem %s liegen.".formatted(GERMAN_DAY.format(latest)));
    }

    static Problem notLower(int planned, LocalDate firstDay) {
        return Problem.of(
                "not-lower",
                409,
                "Keine Verringerung",
                "Ab dem %s sind ohnehin %d vorgesehen. Nennen Sie eine kleinere Zahl, oder lassen Sie es dabei."
                        .formatted(GERMAN_DAY.format(firstDay), planned));
    }

    static Problem over(LocalDate lastDay) {
        return Problem.of(
                "contract-over",
                409,
                "Vertrag endet vorher",
                "Der Vertrag ist gekündigt; sein letzter Tag ist der %s.".formatted(GERMAN_DAY.format(lastDay)));
    }

    static Problem loweringNeedsNotice(int booked) {
        return Problem.of(
                "lowering-needs-notice",
                409,
                "Verringern nur mit Kündigungsfrist",
                "Gebucht sind %d. Weniger werden es nur durch Teilkündigung, mit drei Monaten Frist zum Ende des Quartals:"
                                .formatted(booked)
                        + " POST /billing/subscriptions/{practiceId}/reductions.");
    }
}
