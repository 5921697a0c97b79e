package cn.dingxiang.intake.register;

import java.util.Map;
import java.util.Objects;

/**
 * A register by name, and how its files are read.
 *
 * @param id      null for one not kept yet
 * @param scope   the division it is a register of: province, prefecture or county, 2, 4 or 6 digits
 * @param name    as it stands in {@code REGISTER:<name>}
 * @param issuer  who keeps it; null when not said
 * @param mapping its own column titles → our headings
 * @param fixed   headings → values that hold for whole files
 */
public record RegisterSource(Long id, String scope, String name, RegisterKind kind, String issuer, Map<String, String> mapping,
                             Map<String, String> fixed) {
    private static final String PREFIX = "REGISTER:";

    public RegisterSource {
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        mapping = Map.copyOf(mapping);
        fixed = Map.copyOf(fixed);
    }

    /** The source of events it tells of. */
    public String eventSource() {
        return eventSource(name);
    }

    /** The same, by name. */
    public static String eventSource(String name) {
        return PREFIX + name;
    }
}
