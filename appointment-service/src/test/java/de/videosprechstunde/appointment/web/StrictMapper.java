package de.videosprechstunde.appointment.web;

import com.fasterxml.jackson.databind.ObjectMapper;

/** The service's own strictness for tests that start no service. */
public final class StrictMapper {
    private StrictMapper() {}

    public static ObjectMapper of(ObjectMapper mapper) {
        new StrictJson().customize(mapper);
        return mapper;
    }
}
