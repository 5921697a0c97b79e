package cn.dingxiang.directory;

import java.util.Objects;

/**
 * An institution doctors are employed by or deployed to.
 *
 * @param id     its id in the database
 * @param county the county it lies in, six digits
 * @param name   its name, unique in the county
 * @param kind   what it is
 */
public record Unit(long id, String county, String name, Kind kind) {

    /** 县级医院, 乡镇卫生院（社区卫生服务中心）, or another. */
    public enum Kind { COUNTY_HOSPITAL, TOWNSHIP_CENTRE, OTHER }

    public Unit {
        Objects.requireNonNull(county, "county");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
    }
}
