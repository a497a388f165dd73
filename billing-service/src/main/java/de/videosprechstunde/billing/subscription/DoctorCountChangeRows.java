package de.videosprechstunde.billing.subscription;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class DoctorCountChangeRows implements PanacheRepositoryBase<DoctorCountChangeRow, DoctorCountChangeRow.Key> {

    /** As they were recorded, the booking first. */
    Uni<List<DoctorCountChangeRow>> of(UUID practiceId) {
        return list("practiceId", Sort.by("revision"), practiceId);
    }
}
