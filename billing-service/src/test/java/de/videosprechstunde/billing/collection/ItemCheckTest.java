package de.videosprechstunde.billing.collection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import de.videosprechstunde.billing.collection.DueItem.Debtor;
import de.videosprechstunde.billing.collection.DueItem.Mandate;
import de.videosprechstunde.billing.collection.DueItem.MandateState;
import de.videosprechstunde.billing.collection.DueItem.Notice;
import de.videosprechstunde.billing.sepa.NoticePeriod;
import de.videosprechstunde.billing.sepa.Scheme;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the bank's schema does not look at: facts, and SD-01 to SD-15. */
class ItemCheckTest {

    private static final ItemCheck CHECK = new ItemCheck(Items.COLLECTED_ON, Items.TODAY);
    private static final DueItem FIT = Items.fit(7);

    @Test
    void whatFitsIsSpelledForTheBank() {
        var debit = assertInstanceOf(ItemCheck.Fit.class, CHECK.check(FIT)).debit();
        assertEquals("Praxis Dr. Mueller + Soehne", debit.debtorName());
        assertEquals("Videosprechstunde, Rechnung RE-2026-000007", debit.remittance());
        assertEquals("20.06", debit.amount().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/RE-1", "RE//1", "RE 1", "RE-ä", "NOTPROVIDED", "123456789012345678901234567890123456"})
    void sd13_idsThatBanksWouldChangeOrRefuse(String id) {
        refused(Items.item(id, 100, FIT.debtor(), FIT.mandate()), Fault.END_TO_END_ID);
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -100, 0, 100_000_000_000L, Long.MAX_VALUE})
    void sd18_amountsThatCannotBe(long cents) {
        refused(Items.item("RE-1", cents, FIT.debtor(), FIT.mandate()), Fault.AMOUNT);
    }

    @ParameterizedTest
    @CsvSource({"DE88370400440532013000, IBAN", "de, IBAN", "CH9300762011623852957, OUTSIDE_EEA"})
    void sd15_accountsThatCannotBeDebited(String iban, Fault fault) {
        refused(Items.item("RE-1", 100, new Debtor("Ada", iban), FIT.mandate()), fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "😀😀", "Праксис"})
    void sd12_namesOfWhichNothingIsLeft(String name) {
        refused(Items.item("RE-1", 100, new Debtor(name, FIT.debtor().iban()), FIT.mandate()), Fault.DEBTOR_NAME);
    }

    @Test
    void sd02_aB2bMandateWaitsForTheBank() {
        refused(mandate(Scheme.B2B, MandateState.SIGNED, null), Fault.MANDATE_NOT_CONFIRMED);
        assertInstanceOf(ItemCheck.Fit.class, CHECK.check(mandate(Scheme.B2B, MandateState.CONFIRMED_BY_BANK, null)));
    }

    @Test
    void sd06_revokedAndSuspendedMandatesAreNotUsed() {
        refused(mandate(Scheme.CORE, MandateState.REVOKED, null), Fault.MANDATE_REVOKED);
        refused(mandate(Scheme.CORE, MandateState.SUSPENDED, null), Fault.MANDATE_SUSPENDED);
        refused(mandate(Scheme.CORE, MandateState.PREPARED, null), Fault.MANDATE_NOT_SIGNED);
    }

    @Test
    void sd05_aMandateExpiresThirtySixMonthsAfterItsLastCollection() {
        assertInstanceOf(
                ItemCheck.Fit.class, CHECK.check(mandate(Scheme.CORE, MandateState.SIGNED, LocalDate.of(2024, 1, 4))));
        refused(mandate(Scheme.CORE, MandateState.SIGNED, LocalDate.of(2024, 1, 3)), Fault.MANDATE_EXPIRED);
        refused(signed(LocalDate.of(2024, 1, 3)), Fault.MANDATE_EXPIRED);
    }

    @Test
    void sd04_aSignatureIsNotOfTheFuture() {
        assertInstanceOf(ItemCheck.Fit.class, CHECK.check(signed(Items.TODAY)));
        refused(signed(Items.TODAY.plusDays(1)), Fault.SIGNATURE_DATE);
        refused(signed(null), Fault.SIGNATURE_DATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"VSS-7", "vss-7", "alt/", "alt 1"})
    void sd03_anEarlierReferenceIsAPossibleOneAndAnother(String original) {
        refused(
                Items.with(
                        FIT,
                        new Mandate(
                                "VSS-7",
                                Scheme.CORE,
                                MandateState.SIGNED,
                                Items.TODAY.minusDays(1),
                                null,
                                original,
                                false)),
                Fault.ORIGINAL_REFERENCE);
    }

    @Test
    void sd11_whatWasNotAnnouncedLikeThisIsNotCollected() {
        notice(null, Fault.NO_NOTICE);
        notice(
                new Notice(FIT.cents() - 1, Items.COLLECTED_ON, Items.TODAY.minusDays(9), NoticePeriod.USUAL),
                Fault.NOTICE_DIFFERS);
        notice(
                new Notice(FIT.cents(), LocalDate.of(2027, 1, 5), Items.TODAY, NoticePeriod.USUAL),
                Fault.NOTICE_DIFFERS);
        notice(
                new Notice(FIT.cents(), Items.COLLECTED_ON, LocalDate.of(2026, 12, 22), NoticePeriod.USUAL),
                Fault.NOTICE_TOO_LATE);
    }

    @Test
    void sd11_aShorterPeriodMayBeAgreed() {
        assertInstanceOf(
                ItemCheck.Fit.class,
                CHECK.check(announced(
                        new Notice(FIT.cents(), Items.COLLECTED_ON, LocalDate.of(2027, 1, 3), new NoticePeriod(1)))));
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        var bad = new DueItem("/", 0, null, new Debtor(null, null), FIT.mandate(), null);
        assertEquals(
                Set.of(
                        Fault.END_TO_END_ID,
                        Fault.AMOUNT,
                        Fault.REMITTANCE,
                        Fault.DEBTOR_NAME,
                        Fault.IBAN,
                        Fault.NO_NOTICE),
                assertInstanceOf(ItemCheck.Unfit.class, CHECK.check(bad)).faults());
    }

    private static void notice(Notice notice, Fault fault) {
        refused(announced(notice), fault);
    }

    private static DueItem announced(Notice notice) {
        return new DueItem(FIT.endToEndId(), FIT.cents(), FIT.remittance(), FIT.debtor(), FIT.mandate(), notice);
    }

    private static DueItem mandate(Scheme scheme, MandateState state, LocalDate lastDueOn) {
        return Items.with(
                FIT,
                new Mandate(
                        "VSS-7",
                        scheme,
                        state,
                        LocalDate.of(2020, 6, 1),
                        lastDueOn == null ? LocalDate.of(2026, 10, 1) : lastDueOn,
                        null,
                        false));
    }

    private static DueItem signed(LocalDate day) {
        return Items.with(FIT, new Mandate("VSS-7", Scheme.CORE, MandateState.SIGNED, day, null, null, false));
    }

    private static void refused(DueItem item, Fault fault) {
        assertEquals(
                Set.of(fault),
                assertInstanceOf(ItemCheck.Unfit.class, CHECK.check(item)).faults());
    }
}
