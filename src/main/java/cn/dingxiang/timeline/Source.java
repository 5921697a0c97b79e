package cn.dingxiang.timeline;

import cn.dingxiang.agreement.MalformedInput;
import java.util.Set;

/**
 * Who said so.
 *
 * @param name {@code COUNTY}, {@code EMPLOYER}, {@code SCHOOL}, {@code STUDENT} or {@code REGISTER:<name>}
 */
public record Source(String name) {
    public static final Source COUNTY = new Source("COUNTY");
    public static final Source EMPLOYER = new Source("EMPLOYER");
    public static final Source SCHOOL = new Source("SCHOOL");
    public static final Source STUDENT = new Source("STUDENT");

    private static final String REGISTER = "REGISTER:";
    private static final Set<String> PARTIES = Set.of("COUNTY", "EMPLOYER", "SCHOOL", "STUDENT");

    /** @throws MalformedInput if {@code name} is none of the sources */
    public static Source read(String name, String path) {
        if (PARTIES.contains(name) || name.startsWith(REGISTER) && name.length() > REGISTER.length()) {
            return new Source(name);
        }
        throw new MalformedInput(path, "not-a-source");
    }

    /** Whether this is a register, which alone only makes a suspicion. */
    public boolean isRegister() {
        return name.startsWith(REGISTER);
    }
}
