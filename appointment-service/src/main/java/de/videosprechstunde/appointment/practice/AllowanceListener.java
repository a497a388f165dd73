package de.videosprechstunde.appointment.practice;

import de.videosprechstunde.appointment.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class AllowanceListener {
    private final Inbox inbox;
    private final Practices practices;

    AllowanceListener(Inbox inbox, Practices practices) {
        this.inbox = inbox;
        this.practices = practices;
    }

    @Incoming("billing-events")
    Uni<Void> heard(ConsumerRecord<byte[], byte[]> message) {
        return inbox.handle(message, AllowanceChanged.class, practices::take);
    }
}
