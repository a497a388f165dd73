package de.videosprechstunde.systemtests.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Installed programs. Root's PATH may lack the system folders where network tools lie. */
public final class Programs {
    private static final String MAC_CHROME = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

    private Programs() {}

    public static Optional<Path> find(String name) {
        var folders = System.getenv().getOrDefault("PATH", "") + File.pathSeparator + "/usr/sbin" + File.pathSeparator
                + "/sbin";
        return Stream.of(folders.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    public static Optional<Path> chromium() {
        return Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
                .flatMap(name -> find(name).stream())
                .findFirst()
                .or(() -> Optional.of(Path.of(MAC_CHROME)).filter(Files::isExecutable));
    }

    public static Optional<Path> firefox() {
        return Stream.of("firefox-esr", "firefox")
                .flatMap(name -> find(name).stream())
                .findFirst();
    }
}
