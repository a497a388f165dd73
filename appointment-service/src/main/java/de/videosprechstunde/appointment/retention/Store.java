package de.videosprechstunde.appointment.retention;

/**
 * A table of which something is forgotten in time.
 *
 * @param deletion what counts from before {@code ?} goes; answers the practice that each row was about, or null
 * @param oldest the earliest moment that something left counts from
 */
record Store(String table, Limit limit, String deletion, String oldest) {
    private static final String OF_NOBODY = "null::uuid";

    /** The row is {@code t}; {@code over} is the moment that it counts from. */
    static Store of(String table, Limit limit, String over) {
        return of(table, limit, over, OF_NOBODY);
    }

    /** {@code whose} is the practice's id. */
    static Store of(String table, Limit limit, String over, String whose) {
        return new Store(
                table,
                limit,
                "delete from %s t where %s < ? returning %s as practice_id".formatted(table, over, whose),
                "select %s from %s t order by 1 limit 1".formatted(over, table));
    }

    /** Of another table's row, {@code belongs} to which says how; gone with it, and deleted just before to be counted. */
    static Store of(String table, Limit limit, String over, String whose, String other, String belongs) {
        return new Store(
                table,
                limit,
                "delete from %s t using %s where %s and %s < ? returning %s as practice_id"
                        .formatted(table, other, belongs, over, whose),
                "select %s from %s t, %s where %s order by 1 limit 1".formatted(over, table, other, belongs));
    }
}
