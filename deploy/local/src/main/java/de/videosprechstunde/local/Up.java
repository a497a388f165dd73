package de.videosprechstunde.local;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/** {@code make up}: starts everything, says where to go, and stays until it is stopped. */
public final class Up {
    private static final String SIGN_INS = """

              Videosprechstunde runs at  %1$s

                practice and doctors     %1$s/praxis
                patients                 %1$s/       (with a dial-in code)
                billing interface        %1$s/billing/docs

                sign in as    password
                aerztin       demo       doctor: Dr. med. Ada Sommer
                arzt          demo       doctor: Dr. med. Emil Winter
                empfang       demo       staff
                verwaltung    demo       practice-admin
                abrechnung    demo       billing, by interface: make token USER=abrechnung

              Logs: %2$s
              Data stays in %3$s until make clean-data.
              Started in %4$s s. Stop with Ctrl-C.
            """;

    private static final String TELEPHONES = """
              Telephones and other devices of this network open  %1$s/

            %2$s
              They have to trust this installation first (README, "With a real telephone"):
                its certificate          %3$s, for telephones %1$s%4$s
                removed again            in each device's settings, when you are done

              The passwords above are known to everybody in this network, too: nothing here is for real patients.

            """;

    private Up() {}

    public static void main(String[] arguments) {
        QuietLogging.warningsOnly();
        try {
            run(settings());
        } catch (CannotStart e) {
            fail(e.getMessage());
        }
    }

    /** Returns never: it ends by a signal, or with exit code 1 because a child has died. */
    static void run(Settings settings) {
        long begin = System.nanoTime();
        Installation installation = Installation.start(settings);
        double seconds = Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0;
        String took = String.format(Locale.ROOT, "%.1f", seconds);
        System.out.printf(SIGN_INS, installation.origin(), installation.logs(), settings.data(), took);
        installation.authority().ifPresent(authority -> tellTelephones(installation, authority));
        System.out.flush();
        fail(installation.death().join() + "\nEverything is being stopped.");
    }

    /** In UTF-8 whatever this terminal's locale is: the code's blocks would be question marks otherwise. */
    private static void tellTelephones(Installation installation, Path authority) {
        String address = installation.origin() + "/";
        String text = String.format(
                TELEPHONES,
                installation.origin(),
                QrCode.of(address, "      "),
                authority,
                EncryptedEntrance.AUTHORITY_PATH);
        System.out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void fail(String message) {
        System.err.println("\n" + message);
        System.exit(1);
    }

    private static Settings settings() {
        Path root = Settings.findRoot();
        Settings settings = Settings.forUse(root)
                .withPort(number("PORT", 8080, 65535))
                .withStunPort(number("STUN_PORT", 3478, 65534));
        String data = System.getenv("DATA");
        if (data != null && !data.isBlank()) {
            settings = settings.withData(root.resolve(data));
        }
        String lan = System.getenv("LAN");
        if (lan != null && !lan.isBlank()) {
            settings = settings.withLan(Lan.of(lan.strip(), number("HTTPS_PORT", 8443, 65535)));
        }
        String apps = System.getProperty("apps");
        return apps == null ? settings : settings.withApps(Path.of(apps));
    }

    private static int number(String variable, int otherwise, int highest) {
        String value = System.getenv(variable);
        if (value == null || value.isBlank()) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(value.strip());
            if (number >= 1 && number <= highest) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Answered below, like a number out of range.
        }
        throw new CannotStart(variable + "=" + value + " is not a port: it takes a number from 1 to " + highest + ".");
    }
}
