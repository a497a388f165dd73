package de.videosprechstunde.appointment.audit;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What people of a practice do that a colleague may have to ask about later. */
public enum Act {
    DOCTOR_ACTIVATED,
    DOCTOR_DEACTIVATED,
    PRACTICE_NAMED,
    APPOINTMENT_CREATED,
    APPOINTMENT_MOVED,
    APPOINTMENT_CANCELLED,
    REFERENCE_CHANGED,
    CODE_REISSUED,
    OPEN_HOUR_CREATED,
    VISIT_CLAIMED,
    VISIT_GIVEN_BACK,
    VISIT_OFFERED,
    VISIT_MOVED_UP,
    VISIT_BACK_IN_ORDER,
    FEED_ISSUED,
    FEED_REVOKED;

    @JsonValue
    public String written() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
