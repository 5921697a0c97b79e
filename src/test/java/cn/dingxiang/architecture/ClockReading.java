package cn.dingxiang.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** Calls that ask the machine what time it is. With a clock handed in, {@code now(clock)} is not one of them. */
final class ClockReading {
    private static final Set<String> CLOCK_FACTORIES = Set.of("system", "systemUTC", "systemDefaultZone", "tickMillis", "tickSeconds",
            "tickMinutes");

    private ClockReading() { }

    static DescribedPredicate<JavaMethodCall> ofTheMachine() {
        return DescribedPredicate.describe("read the machine's clock", ClockReading::readsIt);
    }

    private static boolean readsIt(JavaMethodCall call) {
        String owner = call.getTargetOwner().getName();
        String method = call.getTarget().getName();
        List<String> parameters = call.getTarget().getRawParameterTypes().stream().map(type -> type.getName()).toList();
        if (owner.equals(Clock.class.getName())) {
            return CLOCK_FACTORIES.contains(method);
        }
        return owner.startsWith("java.time.") && method.equals("now") && !parameters.equals(List.of(Clock.class.getName()))
                || owner.equals("java.lang.System") && method.equals("currentTimeMillis")
                || owner.equals("java.util.Calendar") && method.equals("getInstance");
    }
}
