package de.videosprechstunde.billing.statement;

import de.videosprechstunde.billing.statement.BankEvent.Returned;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a returned debit is known, why it came back, and how its amount is made up. */
final class Returns {

    /** ISO 20022: reversal of a debit that was returned, reversed, or cancelled. */
    private static final Set<String> SUB_FAMILIES = Set.of("UPDD", "PRDD", "RCDD");

    /** Business transaction codes of the German banks: returned B2B and CORE debits. */
    private static final Pattern GERMAN = Pattern.compile("(.*\\+)?10[89](\\+.*)?");

    private Returns() {}

    static boolean isReturn(Node entry, Node detail) {
        return detail.first("RtrInf").isPresent()
                || Stream.of(detail, entry)
                        .anyMatch(node -> node.all("BkTxCd/Domn/Fmly/SubFmlyCd")
                                        .anyMatch(code -> SUB_FAMILIES.contains(code.text()))
                                || node.all("BkTxCd/Prtry/Cd").anyMatch(code -> GERMAN.matcher(code.text())
                                        .matches()));
    }

    /** The code as the bank wrote it; empty where it wrote none. */
    static String reason(Node detail) {
        return detail.text("RtrInf/Rsn/Cd", "RtrInf/Rsn/Prtry")
                .or(() -> ReturnReason.in(Stream.of("RtrInf/AddtlInf", "RmtInf/Ustrd", "AddtlTxInf")
                                .flatMap(detail::all)
                                .map(Node::text)
                                .collect(Collectors.joining(" ")))
                        .map(Enum::name))
                .orElse("");
    }

    /** Booked is what was debited and what banks charged. Where the parts do not make up the whole, none is believed. */
    static Optional<Returned> parts(long booked, Node detail) {
        var original = EuroCents.at(detail, "AmtDtls/InstdAmt/Amt");
        var charges = charges(detail);
        if (original.isPresent() && (charges.isEmpty() || original.get() == booked)) {
            return parts(original.get(), booked - original.get());
        }
        if (original.isEmpty() && charges.isPresent()) {
            return parts(booked - charges.get(), charges.get());
        }
        return original.filter(cents -> cents + charges.get() == booked).flatMap(cents -> parts(cents, charges.get()));
    }

    private static Optional<Returned> parts(long original, long charges) {
        return original > 0 && charges >= 0 ? Optional.of(new Returned(original, charges)) : Optional.empty();
    }

    private static Optional<Long> charges(Node detail) {
        var records =
                Stream.of("Chrgs/Rcrd/Amt", "Chrgs/Amt").flatMap(detail::all).toList();
        List<Long> read = records.stream()
                .flatMap(amount -> EuroCents.of(amount).stream())
                .toList();
        if (!records.isEmpty() && read.size() == records.size()) {
            return Optional.of(read.stream().reduce(0L, Math::addExact));
        }
        return EuroCents.at(detail, "Chrgs/TtlChrgsAndTaxAmt");
    }
}
