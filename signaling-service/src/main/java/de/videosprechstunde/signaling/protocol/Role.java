package de.videosprechstunde.signaling.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a page is here for. Staff watch; they hold no seat (rule R7). */
public enum Role {
    @JsonProperty("doctor")
    DOCTOR,
    @JsonProperty("patient")
    PATIENT,
    @JsonProperty("staff")
    STAFF
}
