package de.videosprechstunde.appointment.practice;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether a practice may plan new appointments today: not booked (yet), booked, no longer booked. */
public enum AllowanceState {
    NONE,
    ACTIVE,
    OVER;

    @JsonValue
    public String inJson() {
        return name().toLowerCase(Locale.ROOT);
    }
}
