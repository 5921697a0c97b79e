package cn.dingxiang.directory;

import java.util.Objects;

/**
 * A province, prefecture, county or township.
 *
 * @param code      GB/T 2260: 2, 4 or 6 digits for province, prefecture and county; GB/T 10114: 9 digits for a township
 * @param name      its full name; of a retired one the last it had
 * @param level     its level
 * @param parent    code of the division it lies in; null for a province. Counties of a municipality lie in the province directly
 * @param retired   the year in which the code was withdrawn; null while it is in use
 * @param successor the code that took its place; null while it is in use
 */
public record Division(String code, String name, Level level, String parent, Integer retired, String successor) {

    /** How high a division stands. */
    public enum Level { PROVINCE, PREFECTURE, COUNTY, TOWNSHIP }

    public Division {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(level, "level");
        if ((parent == null) != (level == Level.PROVINCE)) {
            throw new IllegalArgumentException("division " + code + ": every division but a province has a parent");
        }
        if ((retired == null) != (successor == null)) {
            throw new IllegalArgumentException("division " + code + ": a retired code has a year and a successor");
        }
    }

    /** Whether the code is still in use. */
    public boolean isCurrent() {
        return retired == null;
    }

    /** Code of the province it lies in, two digits. */
    public String province() {
        return code.substring(0, 2);
    }
}
