package de.videosprechstunde.appointment.dialin;

import de.videosprechstunde.appointment.practice.Practice;

/** Whom patients may ring up (R17). */
record PracticeContact(String name, String telephone) {
    static PracticeContact of(Practice practice) {
        return new PracticeContact(practice.name(), practice.telephone());
    }
}
