package cn.dingxiang.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Marks tests that drive Chromium. On a machine without it they are reported as skipped; with {@code -Dbrowser.required=true} they fail. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@ExtendWith(NeedsChromium.OnlyWithChromium.class)
public @interface NeedsChromium {

    /** Skips where there is no Chromium, unless one is required. */
    final class OnlyWithChromium implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return Browser.isThere() || Browser.isRequired() ? ConditionEvaluationResult.enabled("Chromium, or required")
                    : ConditionEvaluationResult.disabled("no Chromium on this machine");
        }
    }
}
