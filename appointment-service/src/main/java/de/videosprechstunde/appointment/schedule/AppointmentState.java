package de.videosprechstunde.appointment.schedule;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

public enum AppointmentState {
    PLANNED,
    WAITING,
    RUNNING,
    ENDED,
    CANCELLED;

    @JsonValue
    public String inJson() {
        return name().toLowerCase(Locale.ROOT);
    }
}
