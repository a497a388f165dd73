package de.videosprechstunde.systemtests.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;

/** What the figures were measured on. */
final class Machine {
    private Machine() {}

    static String describe() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return String.format(
                Locale.ROOT,
                "%s: %d cores (%s), %.1f GB, %s, kernel %s, JDK %s; load before: %.1f.",
                LocalDate.now(),
                system.getAvailableProcessors(),
                value("/proc/cpuinfo", "model name", System.getProperty("os.arch")),
                system.getTotalMemorySize() / 1e9,
                value("/etc/os-release", "PRETTY_NAME", System.getProperty("os.name")),
                System.getProperty("os.version"),
                System.getProperty("java.version"),
                system.getSystemLoadAverage());
    }

    /** Of the first line with that key, in Linux's two ways of writing such files. */
    private static String value(String file, String key, String otherwise) {
        try {
            return Files.readString(Path.of(file))
                    .lines()
                    .filter(line -> line.startsWith(key))
                    .map(line -> line.replaceFirst("^[^:=]*[:=]", "")
                            .replace("\"", "")
                            .strip())
                    .findFirst()
                    .orElse(otherwise);
        } catch (IOException notLinux) {
            return otherwise;
        }
    }
}
