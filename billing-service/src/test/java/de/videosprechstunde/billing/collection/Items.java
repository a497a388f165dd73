package de.videosprechstunde.billing.collection;

import de.videosprechstunde.billing.collection.DueItem.Debtor;
import de.videosprechstunde.billing.collection.DueItem.Mandate;
import de.videosprechstunde.billing.collection.DueItem.MandateState;
import de.videosprechstunde.billing.collection.DueItem.Notice;
import de.videosprechstunde.billing.sepa.Bic;
import de.videosprechstunde.billing.sepa.CreditorIdentifier;
import de.videosprechstunde.billing.sepa.Iban;
import de.videosprechstunde.billing.sepa.NoticePeriod;
import de.videosprechstunde.billing.sepa.Scheme;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.IntStream;

/** Items that fit, to be made unfit in one respect. */
final class Items {

    static final LocalDate TODAY = LocalDate.of(2026, 12, 15);
    static final LocalDate COLLECTED_ON = LocalDate.of(2027, 1, 4);
    static final Creditor CREDITOR = new Creditor(
            "Muster Telemedizin GmbH",
            new CreditorIdentifier("DE98ZZZ09999999999"),
            new Iban("DE89370400440532013000"),
            Optional.of(new Bic("COBADEFFXXX")));
    static final CollectionOrder ORDER =
            new CollectionOrder("VS-2026Q4-1", Instant.parse("2026-12-15T10:00:00.123Z"), COLLECTED_ON, CREDITOR, true);

    private Items() {}

    static DueItem fit(int number) {
        return item(
                "RE-2026-%06d".formatted(number),
                1999 + number,
                new Debtor("Praxis Dr. Müller & Söhne", iban(number)),
                mandate(number, Scheme.CORE));
    }

    static DueItem item(String id, long cents, Debtor debtor, Mandate mandate) {
        return new DueItem(
                id,
                cents,
                "Videosprechstunde, Rechnung " + id,
                debtor,
                mandate,
                new Notice(cents, COLLECTED_ON, LocalDate.of(2026, 12, 10), NoticePeriod.USUAL));
    }

    static Mandate mandate(int number, Scheme scheme) {
        var state = scheme == Scheme.B2B ? MandateState.CONFIRMED_BY_BANK : MandateState.SIGNED;
        return new Mandate("VSS-" + number, scheme, state, LocalDate.of(2026, 6, 1), null, null, false);
    }

    static DueItem with(DueItem item, Mandate mandate) {
        return new DueItem(item.endToEndId(), item.cents(), item.remittance(), item.debtor(), mandate, item.notice());
    }

    static Iterator<DueItem> many(int count) {
        return IntStream.range(0, count).mapToObj(Items::fit).iterator();
    }

    static String iban(int account) {
        var national = "37040044" + "%010d".formatted(account);
        int check = 98
                - new BigInteger(national + "131400")
                        .mod(BigInteger.valueOf(97))
                        .intValueExact();
        return "DE%02d%s".formatted(check, national);
    }
}
