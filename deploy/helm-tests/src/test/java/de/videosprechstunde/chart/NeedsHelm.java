package de.videosprechstunde.chart;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Helm's native library is not there for every platform. Where it is not, the tests say so; in CI they fail. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsHelm.Check.class)
public @interface NeedsHelm {

    final class Check implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
            if (Chart.HELM_IS_THERE) {
                return ConditionEvaluationResult.enabled("Helm is there");
            }
            if ("true".equals(System.getenv("CI"))) {
                throw new AssertionError("Helm's native library is missing: CI has to run this test");
            }
            String why = "Helm's native library (helm-java) for %s on %s"
                    .formatted(System.getProperty("os.name"), System.getProperty("os.arch"));
            System.out.println("NOT RUN: " + test.getDisplayName() + " needs what this machine does not have: " + why);
            return ConditionEvaluationResult.disabled(why);
        }
    }
}
