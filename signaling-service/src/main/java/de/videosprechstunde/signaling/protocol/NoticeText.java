package de.videosprechstunde.signaling.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the practice can have said to somebody who waits. The words are the pages': no text of anybody's passes here. */
public enum NoticeText {
    /** It will not take long any more. */
    @JsonProperty("soon")
    SOON,
    /** About a quarter of an hour more than expected. */
    @JsonProperty("longer")
    LONGER,
    /** The patient is asked to ring the practice up. */
    @JsonProperty("call")
    CALL
}
