package de.videosprechstunde.billing.statement;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a statement says of a booking beside its amount. */
record Booking(
        String account,
        Optional<LocalDate> bookedOn,
        Optional<LocalDate> valueOn,
        References references,
        String bankReference,
        String payer,
        String remittance) {

    static Booking of(String account, Node entry, Node detail) {
        return new Booking(
                account,
                day(entry, "BookgDt"),
                day(entry, "ValDt"),
                References.of(detail),
                detail.text("Refs/AcctSvcrRef")
                        .or(() -> entry.text("AcctSvcrRef", "NtryRef"))
                        .orElse(""),
                detail.text("RltdPties/Dbtr/Nm", "RltdPties/Dbtr/Pty/Nm").orElse(""),
                detail.all("RmtInf/Ustrd").map(Node::text).collect(Collectors.joining(" ")));
    }

    /** Nothing was booked. */
    static Booking of(References references) {
        return new Booking("", Optional.empty(), Optional.empty(), references, "", "", "");
    }

    /** A day, or the day of a moment as the bank wrote it. */
    private static Optional<LocalDate> day(Node entry, String element) {
        return entry.text(element + "/Dt", element + "/DtTm")
                .filter(text -> text.length() >= 10)
                .flatMap(text -> {
                    try {
                        return Optional.of(LocalDate.parse(text.substring(0, 10)));
                    } catch (DateTimeParseException noDay) {
                        return Optional.empty();
                    }
                });
    }

    /** Names and texts stay out of logs. */
    @Override
    public String toString() {
        return "Booking " + references;
    }
}
