package de.videosprechstunde.signaling.ticket;

import java.util.UUID;

/** Where somebody waits: with a doctor, or in the queue of an open hour until a doctor claims them. */
public sealed interface Place permits Host, OpenHour {

    UUID practice();
}
