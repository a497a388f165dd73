package de.videosprechstunde.billing.subscription;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class SubscriptionRows implements PanacheRepositoryBase<SubscriptionRow, UUID> {

    private static final Sort BY_PRACTICE = Sort.by("practiceId");

    /** The row, locked until the transaction ends; null if the practice has booked nothing. */
    Uni<SubscriptionRow> lock(UUID practiceId) {
        return findById(practiceId, LockModeType.PESSIMISTIC_WRITE);
    }

    Uni<List<SubscriptionRow>> all() {
        return listAll(BY_PRACTICE);
    }

    /** The next rows in the order of their practices; from the first one on when {@code after} is null. */
    Uni<List<SubscriptionRow>> pageAfter(UUID after, int size) {
        var rows = after == null ? findAll(BY_PRACTICE) : find("practiceId > ?1", BY_PRACTICE, after);
        return rows.page(0, size).list();
    }

    /** Those of whom another number of doctors has to be told. */
    Uni<List<SubscriptionRow>> dueOn(LocalDate today, int size) {
        return find("nextChangeOn <= ?1", BY_PRACTICE, today).page(0, size).list();
    }
}
