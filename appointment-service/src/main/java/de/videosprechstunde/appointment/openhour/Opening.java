package de.videosprechstunde.appointment.openhour;

import de.videosprechstunde.appointment.invitation.Invitation;

/** What became of opening an hour. */
sealed interface Opening {
    record Opened(OpenConsultationHour hour) implements Opening {}

    /** For the reasons for which there would be no appointment either. */
    record Refused(Invitation why) implements Opening {}
}
