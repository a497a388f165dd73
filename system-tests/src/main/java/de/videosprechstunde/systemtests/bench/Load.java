package de.videosprechstunde.systemtests.bench;

import de.videosprechstunde.systemtests.Appointments;
import de.videosprechstunde.systemtests.OwnInstallation;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How fast appointment-service answers in front of a database as a large operator has it. */
final class Load {
    private static final int CODES = 200;
    private static final int TOGETHER = 16;
    private static final int WARM_SECONDS = 10;
    private static final int SECONDS = 15;

    /** What the day's list reads, as it would be asked by hand. */
    private static final String BARE_LIST =
            "select a.*, d.* from appointment a left join doctor d on d.id = a.doctor_id where a.practice_id = ?"
                    + " and a.starts_at >= ? and a.starts_at < ? order by a.starts_at, a.id limit 201";

    private final OwnInstallation installation;
    private final PrintStream out;
    private final String today = LocalDate.now(Appointments.BERLIN).toString();

    Load(OwnInstallation installation, PrintStream out) {
        this.installation = installation;
        this.out = out;
    }

    void print(Path folder) throws SQLException {
        out.printf("%n### appointment-service under load%n%n");
        var program = Wrk.installed();
        if (program.isEmpty()) {
            out.println("Not measured: needs wrk (Debian: apt-get install wrk).");
            return;
        }
        try (var database =
                DriverManager.getConnection(installation.installation().postgres("appointment"))) {
            var begin = Instant.now();
            Crowd.fill(database);
            out.printf(
                    Locale.ROOT,
                    "PostgreSQL with %,d appointments of %,d practices (filled in %d s), and %,d of the demo practice, %d of"
                            + " them today. wrk on the same machine, through the one origin; %d s of warming up, then %d s with"
                            + " one connection (median) and %d s with %d (rate, p99). Each service has a heap of 256 MB.%n%n",
                    Crowd.APPOINTMENTS,
                    Crowd.PRACTICES,
                    Duration.between(begin, Instant.now()).toSeconds(),
                    Crowd.OF_THE_DEMO_PRACTICE,
                    Crowd.OF_THE_DEMO_PRACTICES_DAY,
                    WARM_SECONDS,
                    SECONDS,
                    SECONDS,
                    TOGETHER);
            out.println("| | median ms, alone | requests/s | p99 ms | failures |\n|---|---:|---:|---:|---:|");
            var wrk = new Wrk(program.get(), installation.origin(), folder);
            print("the ticket keys: no database, no sign-in", wrk, get("/api/tickets/keys", ""));
            print("dial-in, open codes", wrk, dialIn());
            print("today's list, the whole practice", wrk, list("empfang"));
            print("today's list, one doctor", wrk, list("aerztin"));
            print("a new appointment", wrk, create());
            out.printf(
                    Locale.ROOT,
                    "%nThe rows of today's list by plain JDBC on one connection, without any of HTTP, sign-in or JSON: median"
                            + " %.2f ms.%n",
                    bareList(database));
        }
    }

    private void print(String what, Wrk wrk, String script) {
        wrk.ask(script, TOGETHER, WARM_SECONDS);
        var alone = wrk.ask(script, 1, SECONDS);
        var together = wrk.ask(script, TOGETHER, SECONDS);
        out.printf(
                Locale.ROOT,
                "| %s | %.2f | %.0f | %.1f | %d |%n",
                what,
                alone.medianMilliseconds(),
                together.perSecond(),
                together.p99Milliseconds(),
                alone.failures() + together.failures());
    }

    private String dialIn() {
        var appointments = installation.appointmentsOf("aerztin");
        var codes = IntStream.range(0, CODES)
                .mapToObj(_ -> "'" + appointments.now().dialInCode() + "'")
                .collect(Collectors.joining(","));
        return """
                local codes, n = {%s}, 0
                request = function()
                  n = n %% #codes + 1
                  local headers = {["Content-Type"] = "application/json", ["Origin"] = "%s"}
                  return wrk.format("POST", "/api/dial-in", headers, '{"code":"' .. codes[n] .. '"}')
                end
                """.formatted(codes, installation.origin());
    }

    private String list(String user) {
        return get(
                "/api/practice/appointments?day=" + today,
                "Bearer " + installation.installation().token(user));
    }

    private static String get(String path, String authorization) {
        return """
                wrk.headers["Authorization"] = "%s"
                request = function() return wrk.format("GET", "%s") end
                """.formatted(authorization, path);
    }

    /** On free times first; the counter begins at chance, so that a second run does not meet the first one's. */
    private String create() {
        return """
                local n = math.floor(os.time() %% 1000)
                local headers = {["Content-Type"] = "application/json", ["Authorization"] = "Bearer %s"}
                request = function()
                  n = n + 1
                  local day = os.date("%%Y-%%m-%%d", os.time() + 86400 * (90 + math.floor(n / 144) %% 80))
                  local time = string.format("%%02d:%%02d", 7 + math.floor(n %% 144 / 12), n %% 12 * 5)
                  return wrk.format("POST", "/api/practice/appointments", headers,
                    '{"day":"' .. day .. '","time":"' .. time .. '","durationMinutes":5}')
                end
                """.formatted(installation.installation().token("aerztin"));
    }

    private double bareList(Connection database) throws SQLException {
        double[] milliseconds = new double[200];
        try (var find = database.prepareStatement(
                        "select practice_id from doctor where subject not like 'crowd-%' limit 1");
                var found = find.executeQuery();
                var list = database.prepareStatement(BARE_LIST)) {
            found.next();
            list.setObject(1, found.getObject(1));
            var day = LocalDate.parse(today);
            list.setObject(2, day.atStartOfDay(Appointments.BERLIN).toOffsetDateTime());
            list.setObject(3, day.plusDays(1).atStartOfDay(Appointments.BERLIN).toOffsetDateTime());
            for (int round = -milliseconds.length; round < milliseconds.length; round++) {
                long begin = System.nanoTime();
                try (var rows = list.executeQuery()) {
                    while (rows.next()) {
                        rows.getObject(1);
                    }
                }
                milliseconds[Math.max(round, 0)] = (System.nanoTime() - begin) / 1e6;
            }
        }
        Arrays.sort(milliseconds);
        return milliseconds[milliseconds.length / 2];
    }
}
