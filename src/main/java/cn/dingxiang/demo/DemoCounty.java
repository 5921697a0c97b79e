package cn.dingxiang.demo;

import java.util.List;
import java.util.Objects;

/**
 * A county of the demo province.
 *
 * @param code      GB/T 2260, real
 * @param name      real
 * @param hospitals the county hospitals
 * @param townships the township centres that take people
 */
public record DemoCounty(String code, String name, List<DemoUnit> hospitals, List<DemoUnit> townships) {
    public DemoCounty {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(name, "name");
        hospitals = List.copyOf(hospitals);
        townships = List.copyOf(townships);
    }

    /** The health bureau that signs for the county. */
    public String bureau() {
        return name + "卫生健康局";
    }
}
