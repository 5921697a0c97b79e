package cn.dingxiang.bench.rules;

import cn.dingxiang.obligation.Finding;
import cn.dingxiang.obligation.Standing;
import java.time.LocalDate;

/**
 * A finding as both sides tell it, to be compared.
 *
 * @param code     what
 * @param subject  what distinguishes it; empty when nothing does
 * @param since    the day it dates from
 * @param closedOn null while open
 * @param review   whether a person must decide
 */
public record Told(String code, String subject, LocalDate since, LocalDate closedOn, boolean review) {
    static Told of(Finding finding) {
        return new Told(finding.code().name(), finding.subject(), finding.since(), finding.closedOn(),
                finding.standing() == Standing.REVIEW);
    }
}
