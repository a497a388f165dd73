package de.videosprechstunde.systemtests;

import static org.junit.platform.commons.support.AnnotationSupport.findAnnotation;

import de.videosprechstunde.systemtests.browser.Programs;
import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
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
        CHROMIUM("chromium or google-chrome") {
            @Override
            boolean isThere() {
                return Programs.chromium().isPresent();
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
        NETWORK_NAMESPACES("root on Linux with iproute2, iptables, conntrack and socat") {
            @Override
            boolean isThere() {
                return Stream.of("ip", "ss", "iptables", "conntrack", "socat")
                                .allMatch(name -> Programs.find(name).isPresent())
                        && mayMakeNamespaces();
            }
        };

        private final String words;

        Thing(String words) {
            this.words = words;
        }

        abstract boolean isThere();

        private static boolean mayMakeNamespaces() {
            try {
                var process = new ProcessBuilder("unshare", "--net", "true")
                        .redirectErrorStream(true)
                        .start();
                return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
            } catch (IOException e) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
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
