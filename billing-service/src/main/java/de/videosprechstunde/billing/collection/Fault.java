package de.videosprechstunde.billing.collection;

/** Why an item cannot be collected, and what to do about it. The bank's schema would let most of these pass. */
enum Fault {
    END_TO_END_ID("Die Ende-zu-Ende-Referenz enthält Zeichen, die Banken nicht annehmen, oder ist zu lang."),
    DUPLICATE("Dieselbe Ende-zu-Ende-Referenz kommt in diesem Einzug schon vor."),
    AMOUNT("Der Betrag muss zwischen 0,01 und 999.999.999,99 Euro liegen."),
    REMITTANCE("Der Verwendungszweck ist leer."),
    DEBTOR_NAME("Der Name des Zahlungspflichtigen ist leer oder besteht nur aus Zeichen, die Banken nicht annehmen."),
    IBAN("Die IBAN ist falsch: Land, Länge oder Prüfziffer. Fragen Sie die Praxis."),
    OUTSIDE_EEA("Das Konto liegt außerhalb des Europäischen Wirtschaftsraums. Bitten Sie um eine Überweisung."),
    MANDATE_REFERENCE("Die Mandatsreferenz enthält Zeichen, die Banken nicht annehmen, oder ist zu lang."),
    ORIGINAL_REFERENCE("Die frühere Mandatsreferenz ist keine gültige oder ist dieselbe wie jetzt."),
    SIGNATURE_DATE("Das Datum der Unterschrift fehlt oder liegt in der Zukunft oder nach der Fälligkeit."),
    MANDATE_NOT_SIGNED("Das Mandat ist noch nicht unterschrieben."),
    MANDATE_SUSPENDED("Das Mandat ist ausgesetzt. Klären Sie es mit der Praxis und heben Sie die Aussetzung auf."),
    MANDATE_REVOKED("Das Mandat ist widerrufen. Es braucht ein neues."),
    MANDATE_NOT_CONFIRMED("Ein Firmenmandat gilt erst, wenn die Bank der Praxis es bestätigt hat."),
    MANDATE_EXPIRED("Das Mandat wurde 36 Monate nicht benutzt und ist erloschen. Es braucht ein neues."),
    NO_NOTICE("Der Einzug wurde nicht angekündigt."),
    NOTICE_DIFFERS("Angekündigt war ein anderer Betrag oder ein anderer Tag. Es braucht eine neue Ankündigung."),
    NOTICE_TOO_LATE(
            "Die Ankündigung kam später als vereinbart. Wählen Sie einen späteren Tag und kündigen Sie ihn an.");

    private final String german;

    Fault(String german) {
        this.german = german;
    }

    String german() {
        return german;
    }
}
