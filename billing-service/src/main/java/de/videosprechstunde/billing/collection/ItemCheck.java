package de.videosprechstunde.billing.collection;

import de.videosprechstunde.billing.sepa.Cents;
import de.videosprechstunde.billing.sepa.EndToEndId;
import de.videosprechstunde.billing.sepa.Iban;
import de.videosprechstunde.billing.sepa.MandateExpiry;
import de.videosprechstunde.billing.sepa.MandateReference;
import de.videosprechstunde.billing.sepa.Scheme;
import de.videosprechstunde.billing.sepa.SepaText;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Examines one item at a time, and names all that is wrong with it at once. */
record ItemCheck(LocalDate collectionDate, LocalDate today) {

    sealed interface Checked {}

    record Fit(Debit debit) implements Checked {}

    record Unfit(String endToEndId, Set<Fault> faults) implements Checked {}

    Checked check(DueItem item) {
        var faults = EnumSet.noneOf(Fault.class);
        var mandate = item.mandate();
        var endToEndId = EndToEndId.of(item.endToEndId());
        var reference = MandateReference.of(mandate.reference());
        var original = Optional.ofNullable(mandate.originalReference()).flatMap(MandateReference::of);
        var account = Iban.of(item.debtor().iban());
        var name = text(item.debtor().name(), SepaText.NAME);
        var remittance = text(item.remittance(), SepaText.REMITTANCE);

        refuse(endToEndId.isEmpty(), Fault.END_TO_END_ID, faults);
        refuse(!Cents.isPossible(item.cents()), Fault.AMOUNT, faults);
        refuse(name.isEmpty(), Fault.DEBTOR_NAME, faults);
        refuse(remittance.isEmpty(), Fault.REMITTANCE, faults);
        refuse(account.isEmpty(), Fault.IBAN, faults);
        refuse(account.isPresent() && !account.get().isInEea(), Fault.OUTSIDE_EEA, faults);
        refuse(reference.isEmpty(), Fault.MANDATE_REFERENCE, faults);
        refuse(
                mandate.originalReference() != null && (original.isEmpty() || original.equals(reference)),
                Fault.ORIGINAL_REFERENCE,
                faults);
        checkUse(mandate, faults);
        checkNotice(item, faults);

        return faults.isEmpty()
                ? new Fit(new Debit(
                        endToEndId.get(),
                        new Cents(item.cents()),
                        mandate.scheme(),
                        reference.get(),
                        mandate.signedOn(),
                        original,
                        mandate.newAccount(),
                        name,
                        account.get(),
                        remittance))
                : new Unfit(item.endToEndId(), faults);
    }

    /** SD-02, SD-04, SD-05, SD-06 */
    private void checkUse(DueItem.Mandate mandate, Set<Fault> faults) {
        switch (mandate.state()) {
            case PREPARED -> {
                faults.add(Fault.MANDATE_NOT_SIGNED);
                return;
            }
            case SIGNED -> refuse(mandate.scheme() == Scheme.B2B, Fault.MANDATE_NOT_CONFIRMED, faults);
            case CONFIRMED_BY_BANK -> {}
            case SUSPENDED -> faults.add(Fault.MANDATE_SUSPENDED);
            case REVOKED -> faults.add(Fault.MANDATE_REVOKED);
        }
        var signedOn = mandate.signedOn();
        if (signedOn == null || signedOn.isAfter(today) || signedOn.isAfter(collectionDate)) {
            faults.add(Fault.SIGNATURE_DATE);
            return;
        }
        var lastUse = mandate.lastDueOn() == null ? signedOn : mandate.lastDueOn();
        refuse(collectionDate.isAfter(MandateExpiry.lastUsableOn(lastUse)), Fault.MANDATE_EXPIRED, faults);
    }

    /** SD-11 */
    private void checkNotice(DueItem item, Set<Fault> faults) {
        var notice = item.notice();
        if (notice == null) {
            faults.add(Fault.NO_NOTICE);
            return;
        }
        refuse(
                notice.cents() != item.cents() || !notice.collectionDate().equals(collectionDate),
                Fault.NOTICE_DIFFERS,
                faults);
        refuse(notice.givenOn().isAfter(notice.agreed().latestNotice(collectionDate)), Fault.NOTICE_TOO_LATE, faults);
    }

    private static String text(String text, int maxLength) {
        return text == null ? "" : SepaText.of(text, maxLength);
    }

    private static void refuse(boolean wrong, Fault fault, Set<Fault> faults) {
        if (wrong) {
            faults.add(fault);
        }
    }
}
