package de.videosprechstunde.billing.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.videosprechstunde.billing.sepa.Cents;
import de.videosprechstunde.billing.sepa.EndToEndId;
import de.videosprechstunde.billing.sepa.MandateReference;
import de.videosprechstunde.billing.statement.BankEvent.Place;
import de.videosprechstunde.billing.statement.BankEvent.RejectedDebit;
import de.videosprechstunde.billing.statement.BankEvent.Returned;
import de.videosprechstunde.billing.statement.BankEvent.ReturnedDebit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which debit came back, and what follows (billing.md 3.3). */
class MatchTest {

    private static final SentDebit SENT = sent("RE-1", "VSS-1", 5000);
    private static final SentDebit OTHER = sent("RE-2", "VSS-2", 5000);
    private final List<SentDebit> sent = new java.util.ArrayList<>(List.of(SENT, OTHER));

    @Test
    void theIdFindsItAndTheDifferenceIsAFee() {
        assertEquals(new Match.Found(SENT, 300), match("RE-1", "vss-1", 5300, 5000L));
        assertEquals(new Match.Found(SENT, 300), match("RE-1", null, 5300, null));
        assertEquals(new Match.Found(SENT, 0), match("RE-1", null, 5000, null));
    }

    @Test
    void whatDoesNotAgreeIsForPeopleToLookAt() {
        assertEquals(new Match.Contradiction(SENT), match("RE-1", "VSS-2", 5300, 5000L));
        assertEquals(new Match.Contradiction(SENT), match("RE-1", "VSS-1", 5300, 5100L));
        assertEquals(new Match.Contradiction(SENT), match("RE-1", "VSS-1", 4999, null));
        assertEquals(new Match.Contradiction(SENT), match("RE-1", "VSS-1", 7001, null));
    }

    @Test
    void anAmountAloneFindsNothing() {
        assertEquals(new Match.None(), match(null, null, 5000, 5000L));
        assertEquals(new Match.None(), match("RE-9", "VSS-1", 5000, 5000L), "an id of nobody's is not replaced");
    }

    @Test
    void withoutAnIdMandateAndAmountTogetherDecideIfThereIsOneOnly() {
        assertEquals(new Match.Found(SENT, 300), match(null, "VSS-1", 5300, 5000L));
        assertEquals(new Match.None(), match(null, "VSS-1", 5300, null));
        sent.add(sent("RE-1-R1", "VSS-1", 5000));
        assertEquals(new Match.None(), match(null, "VSS-1", 5300, 5000L));
    }

    @Test
    void aRejectedDebitIsFoundByItsIdUnlessTheMandateContradicts() {
        assertEquals(new Match.Found(SENT, 0), reject("RE-1", "VSS-1"));
        assertEquals(new Match.Contradiction(SENT), reject("RE-1", "VSS-2"));
        assertEquals(new Match.None(), reject(null, "VSS-1"));
    }

    @ParameterizedTest
    @CsvSource({
        "AC01, NEW_ACCOUNT",
        "AC04, NEW_ACCOUNT",
        "AC06, NEW_ACCOUNT",
        "AC13, NEW_MANDATE",
        "AG01, NO_RETRY",
        "AG02, FIX_AND_RESUBMIT",
        "AM04, RETRY_ONCE",
        "AM05, STOP_RUN",
        "BE05, STOP_ALL",
        "FF05, FIX_AND_RESUBMIT",
        "DT01, FIX_AND_RESUBMIT",
        "RC01, FIX_AND_RESUBMIT",
        "MD01, SUSPEND_MANDATE",
        "MD02, FIX_AND_RESUBMIT",
        "MD06, REOPEN",
        "MD07, STOP_CUSTOMER",
        "MS02, MANUAL",
        "MS03, RETRY_ONCE",
        "RR01, MANUAL",
        "RR04, MANUAL",
        "SL01, NO_RETRY"
    })
    void everyReasonHasItsAction(String code, ReturnReason.Action action) {
        assertEquals(action, ReturnReason.actionFor(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "XX99", "ac01", "AC01 ", "TM01", "NARR"})
    void unknownReasonsAreForPeople(String code) {
        assertEquals(ReturnReason.Action.MANUAL, ReturnReason.actionFor(code));
    }

    @Test
    void aReasonInATextIsReadIfThereIsOneOnly() {
        assertEquals(Optional.of(ReturnReason.AC04), ReturnReason.in("RUECKLASTSCHRIFT AC04 KONTO AUFGELOEST AC04"));
        assertEquals(Optional.empty(), ReturnReason.in("AC04 ODER AM04"));
        assertEquals(Optional.empty(), ReturnReason.in("XAC04 AC041 ac04 XX99"));
    }

    private Match match(String id, String mandate, long booked, Long original) {
        var booking = new Booking("", Optional.empty(), Optional.empty(), references(id, mandate), "", "", "");
        var returned = Optional.ofNullable(original).map(cents -> new Returned(cents, booked - cents));
        return Match.of(new ReturnedDebit(new Place("S", 1, 1), booking, booked, returned, "AM04"), known());
    }

    private Match reject(String id, String mandate) {
        return Match.of(new RejectedDebit(new Place("S", 1, 1), references(id, mandate), "AC01"), known());
    }

    private static References references(String id, String mandate) {
        return new References(
                Optional.ofNullable(id).map(EndToEndId::new),
                Optional.ofNullable(mandate).map(MandateReference::new),
                "",
                "");
    }

    private static SentDebit sent(String id, String mandate, long cents) {
        return new SentDebit(new EndToEndId(id), new MandateReference(mandate), new Cents(cents));
    }

    private SentDebit.Known known() {
        return new SentDebit.Known() {
            @Override
            public Optional<SentDebit> byEndToEndId(EndToEndId id) {
                return sent.stream()
                        .filter(debit -> debit.endToEndId().equals(id))
                        .findFirst();
            }

            @Override
            public List<SentDebit> byMandate(MandateReference mandate) {
                return sent.stream()
                        .filter(debit -> debit.mandate().equals(mandate))
                        .toList();
            }
        };
    }
}
