package de.videosprechstunde.appointment.fhir;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a practice's system looks for. What is not understood is refused: an answer to another question would be worse.
 *
 * @param doctor null: all
 * @param statuses null: any; empty: only such as none of ours has
 * @param after null: from the beginning
 */
record FhirSearch(FhirDate date, UUID doctor, Set<FhirStatus> statuses, int count, After after) {
    static final String AFTER = "_after";
    private static final int USUAL = 50;
    private static final int MOST = 200;
    private static final Set<String> KNOWN =
            Set.of("date", "actor", "practitioner", "status", "_count", "_format", AFTER);
    private static final Set<String> JSON = Set.of("json", "application/json", "application/fhir+json");

    /** The last one of the page in front. */
    record After(Instant startsAt, UUID id) {
        String text() {
            return startsAt + "_" + id;
        }
    }

    /** @throws DateTimeException,IllegalArgumentException if something is unknown or nonsense */
    static FhirSearch of(MultivaluedMap<String, String> query) {
        if (!KNOWN.containsAll(query.keySet())
                || query.entrySet().stream()
                        .anyMatch(each ->
                                !each.getKey().equals("date") && each.getValue().size() > 1)
                || query.containsKey("_format") && !JSON.contains(query.getFirst("_format"))) {
            throw new IllegalArgumentException("A parameter that is not understood.");
        }
        String actor = query.getFirst("actor") != null ? query.getFirst("actor") : query.getFirst("practitioner");
        return new FhirSearch(
                FhirDate.of(query.getOrDefault("date", List.of())),
                actor == null ? null : UUID.fromString(actor.replaceFirst("^Practitioner/", "")),
                query.getFirst("status") == null ? null : statuses(query.getFirst("status")),
                query.getFirst("_count") == null ? USUAL : count(Integer.parseInt(query.getFirst("_count"))),
                query.getFirst(AFTER) == null ? null : after(query.getFirst(AFTER)));
    }

    private static Set<FhirStatus> statuses(String codes) {
        return Arrays.stream(codes.split(","))
                .flatMap(code -> FhirStatus.of(code).stream())
                .collect(Collectors.toSet());
    }

    /** A server may give fewer than it was asked for (FHIR R4, 3.1.1.5.2); none at all: only the total is wanted. */
    private static int count(int wanted) {
        if (wanted < 0) {
            throw new IllegalArgumentException("A negative count.");
        }
        return Math.min(wanted, MOST);
    }

    private static After after(String text) {
        int end = text.indexOf('_');
        Instant startsAt = Instant.parse(text.substring(0, Math.max(end, 0)));
        return new After(FhirDate.inTheDatabase(startsAt), UUID.fromString(text.substring(end + 1)));
    }
}
