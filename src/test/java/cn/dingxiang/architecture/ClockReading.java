package cn.dingxiang.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.time.Clock;
import java.util.Set;

/** Calls that ask what time it is, of the machine or of a clock handed in. */
final class ClockReading {
    private static final Set<String> CLOCK_FACTORIES = Set.of("system", "systemUTC", "systemDefaultZone", "tickMillis", "tickSeconds",
            "tickMinutes");

    private ClockReading() { }

    static DescribedPredicate<JavaMethodCall> calls() {
        return DescribedPredicate.describe("ask what time it is", ClockReading::readsIt);
    }

    private static boolean readsIt(JavaMethodCall call) {
        String owner = call.getTargetOwner().getName();
        String method = call.getTarget().getName();
        if (owner.equals(Clock.class.getName())) {
            return CLOCK_FACTORIES.contains(method);
        }
        return owner.startsWith("java.time.") && method.equals("now")
                || owner.equals("java.lang.System") && method.equals("currentTimeMillis")
                || owner.equals("java.util.Calendar") && method.equals("getInstance");
    }
}
