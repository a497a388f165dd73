package de.videosprechstunde.systemtests.bench;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A database as a large operator has it: appointments of 80 days back and 80 ahead, spread evenly, each with a code that
 * nobody has. The demo practice gets a full day of its own, as its lists are the ones that are asked for.
 */
final class Crowd {
    static final int PRACTICES = 2_000;
    static final int DOCTORS = 5;
    static final int APPOINTMENTS = 1_000_000;
    static final int OF_THE_DEMO_PRACTICE = 5_000;
    static final int OF_THE_DEMO_PRACTICES_DAY = 100;

    /** Day by day by their number, so that every practice has appointments on every day. */
    private static final String OF_EVERYBODY = """
            insert into appointment (id, practice_id, doctor_id, room, starts_at, ends_at, version)
            select gen_random_uuid(), practice_id, id, gen_random_uuid(), begins, begins + interval '15 minutes', 0
            from (select d.id, d.practice_id,
                         midnight.midnight + make_interval(days => (n %% 161) - 80, hours => 8, mins => (n * 7919) %% 600) as begins
                  from doctor d, generate_series(1, %d) n, midnight
                  where d.subject like 'crowd-%%') planned""".formatted(APPOINTMENTS / PRACTICES / DOCTORS);

    /** The day's first, then those of the other days. */
    private static final String OF_THE_DEMO = """
            insert into appointment (id, practice_id, doctor_id, room, starts_at, ends_at, version)
            select gen_random_uuid(), practice_id, id, gen_random_uuid(), begins, begins + interval '5 minutes', 0
            from (select d.id, d.practice_id,
                         midnight.midnight + make_interval(days => case when n <= %1$d then 0 else n %% 80 + 1 end,
                                                  hours => 8, mins => (n * 6) %% 600) as begins
                  from (select *, row_number() over (order by id) as place from doctor where subject not like 'crowd-%%') d,
                       generate_series(1, %2$d) n, midnight
                  where n %% 2 + 1 = d.place) planned""".formatted(OF_THE_DEMO_PRACTICES_DAY, OF_THE_DEMO_PRACTICE);

    private Crowd() {}

    static void fill(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("insert into practice (id, name) select gen_random_uuid(), 'Praxis ' || n"
                    + " from generate_series(1, " + PRACTICES + ") n");
            statement.execute("insert into doctor (id, practice_id, subject, name, active)"
                    + " select gen_random_uuid(), p.id, 'crowd-' || n, 'Ärztin ' || n, true"
                    + " from practice p, generate_series(1, " + DOCTORS + ") n where p.name like 'Praxis %'");
            statement.execute(
                    "create temporary table midnight as select"
                            + " date_trunc('day', now() at time zone 'Europe/Berlin') at time zone 'Europe/Berlin' as midnight");
            statement.execute(OF_EVERYBODY);
            statement.execute(OF_THE_DEMO);
            statement.execute("insert into dial_in_code (appointment_id, code_hash)"
                    + " select id, sha256(uuid_send(id)) from appointment on conflict do nothing");
            statement.execute("analyze");
        }
    }
}
