package cn.dingxiang.bench.rules;

import java.time.LocalDate;

/**
 * A banned exam applied for and not withdrawn.
 *
 * @param kind   of the exam
 * @param since  the day it was applied for
 * @param review whether nothing decides it
 */
public record OpenBan(String kind, LocalDate since, boolean review) {
    public String getKind() {
        return kind;
    }
}
