package de.videosprechstunde.local;

import java.nio.file.Path;
import java.util.Set;

/** What {@code make up} runs, on free ports and without the services, as a process that tests can hurt. */
final class LauncherForTests {
    private LauncherForTests() {}

    public static void main(String[] arguments) {
        try {
            Up.run(Settings.forTests(Settings.findRoot(), Path.of(arguments[0]))
                    .withServices(Set.of())
                    .withDurable(true));
        } catch (CannotStart e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }
}
