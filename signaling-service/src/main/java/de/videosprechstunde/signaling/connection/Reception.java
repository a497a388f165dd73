package de.videosprechstunde.signaling.connection;

import de.videosprechstunde.signaling.presence.Reports;
import de.videosprechstunde.signaling.room.Rooms;
import de.videosprechstunde.signaling.ticket.TicketVerifier;
import jakarta.inject.Singleton;
import java.time.Clock;

/** What every conversation needs. */
@Singleton
record Reception(
        TicketVerifier tickets, Rooms rooms, Reports reports, Traffic traffic, SocketSettings settings, Clock clock) {}
