package de.videosprechstunde.systemtests;

import static org.junit.platform.commons.support.AnnotationSupport.findAnnotation;

import de.videosprechstunde.local.CannotStart;
import de.videosprechstunde.local.Lan;
import de.videosprechstunde.local.Settings;
import de.videosprechstunde.systemtests.browser.Programs;
import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What a test needs of the machine. Where something is missing the test is left out, with the reason printed; with the
 * environment variable {@code CI=true} it fails instead, so that nothing is left out unnoticed.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Needs.Check.class)
public @interface Needs {
    Thing[] value();

    enum Thing {
        CHROMIUM("chromium or google-chrome, or a way to Playwright's own (target/playwright.log)") {
            @Override
            boolean isThere() {
                return Programs.chromium().isPresent() || PlaywrightsChromium.IS_THERE;
            }
        },
        FIREFOX("firefox-esr") {
            @Override
            boolean isThere() {
                return Programs.firefox().isPresent();
            }
        },
        COTURN("coturn") {
            @Override
            boolean isThere() {
                return Programs.find("turnserver").isPresent();
            }
        },
        LAN("an IPv4 address in a network") {
            @Override
            boolean isThere() {
                try {
                    return Lan.of("1", 0).port() == 0;
                } catch (CannotStart noNetwork) {
                    return false;
                }
            }
        },
        NETWORK_NAMESPACES("root on Linux with iproute2, iptables, conntrack and socat") {
            @Override
            boolean isThere() {
                return Stream.of("ip", "ss", "iptables", "conntrack", "socat")
                                .allMatch(name -> Programs.find(name).isPresent())
                        && succeeds(new ProcessBuilder("unshare", "--net", "true"), Duration.ofSeconds(5));
            }
        };

        private final String words;

        Thing(String words) {
            this.words = words;
        }

        abstract boolean isThere();

        private static boolean succeeds(ProcessBuilder command, Duration patience) {
            try {
                var process = command.redirectErrorStream(true).start();
                var ended = process.waitFor(patience.toSeconds(), TimeUnit.SECONDS);
                process.destroy();
                return ended && process.exitValue() == 0;
            } catch (IOException e) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }

    /** Fetched once for all; nothing is fetched where it is there already. Not the two other browsers beside it. */
    final class PlaywrightsChromium {
        static final boolean IS_THERE = isThere();

        private PlaywrightsChromium() {}

        private static boolean isThere() {
            var log = Settings.findRoot().resolve("system-tests/target/playwright.log");
            var fetch = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            "com.microsoft.playwright.CLI",
                            "install",
                            "--no-shell",
                            "chromium")
                    .redirectOutput(log.toFile());
            fetch.environment().remove("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD");
            return Thing.succeeds(fetch, Duration.ofMinutes(10));
        }
    }

    final class Check implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            var missing = findAnnotation(context.getTestClass(), Needs.class)
                    .map(needs -> Stream.of(needs.value())
                            .filter(thing -> !thing.isThere())
                            .map(thing -> thing.words)
                            .collect(Collectors.joining(", ")))
                    .orElse("");
            if (missing.isEmpty()) {
                return ConditionEvaluationResult.enabled("everything is there");
            }
            var reason = context.getDisplayName() + " needs what this machine does not have: " + missing;
            if (Objects.equals(System.getenv("CI"), "true")) {
                throw new IllegalStateException(reason);
            }
            if (context.getTestMethod().isEmpty()) {
                System.out.println("NOT RUN: " + reason);
            }
            return ConditionEvaluationResult.disabled(reason);
        }
    }
}
