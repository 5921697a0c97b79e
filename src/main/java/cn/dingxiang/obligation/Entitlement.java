package cn.dingxiang.obligation;

import cn.dingxiang.agreement.Grant;
import java.util.Objects;
import java.util.function.Function;

/**
 * A rule that says whether a doctor has what a document grants. To add one: name it in {@link Grant}, write the function, list it in
 * {@link Entitlements#ALL}, and let a provision of {@code config/regimes} grant it.
 *
 * @param grant what
 * @param rule  the conditions, looked at
 */
record Entitlement(Grant grant, Function<Situation, Conditions> rule) {
    Entitlement {
        Objects.requireNonNull(grant, "grant");
        Objects.requireNonNull(rule, "rule");
    }
}
