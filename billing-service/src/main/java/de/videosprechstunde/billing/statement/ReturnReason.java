package de.videosprechstunde.billing.statement;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Why a debit came back (ISO 20022 external codes), and what follows in this house (docs/rules.md, SD-R). */
enum ReturnReason {
    AC01(Action.NEW_ACCOUNT, "IBAN falsch"),
    AC04(Action.NEW_ACCOUNT, "Konto aufgelöst"),
    AC06(Action.NEW_ACCOUNT, "Konto gesperrt oder für Lastschriften gesperrt; Überweisung anbieten"),
    AC13(Action.NEW_MANDATE, "Konto eines Verbrauchers: keine Firmenlastschrift; neues Basismandat"),
    AG01(Action.NO_RETRY, "Lastschrift auf diesem Konto nicht erlaubt"),
    AG02(Action.FIX_AND_RESUBMIT, "falsche Auftragsart oder falsches Dateiformat"),
    AM04(Action.RETRY_ONCE, "Deckung reicht nicht"),
    AM05(Action.STOP_RUN, "doppelt eingereicht"),
    BE05(Action.STOP_ALL, "Gläubiger-Identifikationsnummer falsch"),
    FF05(Action.FIX_AND_RESUBMIT, "falsche Lastschriftart"),
    DT01(Action.FIX_AND_RESUBMIT, "Datum falsch"),
    RC01(Action.FIX_AND_RESUBMIT, "BIC falsch"),
    MD01(Action.SUSPEND_MANDATE, "kein gültiges Mandat; Nachweis aufbewahren"),
    MD02(Action.FIX_AND_RESUBMIT, "Angaben zum Mandat fehlen"),
    MD06(Action.REOPEN, "auf Wunsch des Zahlungspflichtigen erstattet"),
    MD07(Action.STOP_CUSTOMER, "Zahlungspflichtiger verstorben"),
    MS02(Action.MANUAL, "vom Zahlungspflichtigen ohne Grund abgelehnt"),
    MS03(Action.RETRY_ONCE, "von der Bank ohne Grund abgelehnt"),
    RR01(Action.MANUAL, "aufsichtsrechtlich"),
    RR02(Action.MANUAL, "aufsichtsrechtlich"),
    RR03(Action.MANUAL, "aufsichtsrechtlich"),
    RR04(Action.MANUAL, "aufsichtsrechtlich"),
    SL01(Action.NO_RETRY, "Sperrliste oder Höchstbetrag bei der Bank; die Praxis muss uns freigeben");

    /** What billing staff are led to. Every returned invoice is open again; nothing is dunned by itself. */
    enum Action {
        /** Mandate suspended, ask for another account, no retry. */
        NEW_ACCOUNT,
        /** Mandate suspended, ask for another mandate. */
        NEW_MANDATE,
        /** Mandate suspended, contact, keep the proof. */
        SUSPEND_MANDATE,
        /** Once more, five TARGET days later at the earliest, with a new id and a new notice. */
        RETRY_ONCE,
        NO_RETRY,
        /** Ours to mend. */
        FIX_AND_RESUBMIT,
        /** Open again, a letter, no retry by itself. */
        REOPEN,
        STOP_CUSTOMER,
        STOP_RUN,
        STOP_ALL,
        /** For people to look at; so is every reason that nobody foresaw. */
        MANUAL
    }

    private static final Pattern CODE = Pattern.compile("(?<![A-Z0-9])[A-Z]{2}[0-9]{2}(?![A-Z0-9])");
    private static final Map<String, ReturnReason> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Enum::name, reason -> reason));

    private final Action action;
    private final String german;

    ReturnReason(Action action, String german) {
        this.action = action;
        this.german = german;
    }

    Action action() {
        return action;
    }

    String german() {
        return german;
    }

    static Optional<ReturnReason> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    static Action actionFor(String code) {
        return of(code).map(ReturnReason::action).orElse(Action.MANUAL);
    }

    /** Some banks tell the code in the text only. Two different ones tell nothing. */
    static Optional<ReturnReason> in(String text) {
        Set<ReturnReason> found = EnumSet.noneOf(ReturnReason.class);
        CODE.matcher(text).results().map(match -> BY_CODE.get(match.group())).forEach(reason -> {
            if (reason != null) {
                found.add(reason);
            }
        });
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }
}
