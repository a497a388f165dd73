package de.videosprechstunde.signaling.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The two seats of a room. */
public enum Seat {
    @JsonProperty("doctor")
    DOCTOR,
    @JsonProperty("patient")
    PATIENT
}
