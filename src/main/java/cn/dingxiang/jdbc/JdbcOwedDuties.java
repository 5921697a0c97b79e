package cn.dingxiang.jdbc;

import cn.dingxiang.directory.Page;
import cn.dingxiang.placement.OwedDuties;
import cn.dingxiang.placement.OwedDuty;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;

/** What units owe, out of table {@code duty}. */
@Singleton
@Transactional
class JdbcOwedDuties implements OwedDuties {
    private static final LocalDate EVER = LocalDate.of(1900, 1, 1);

    private final OwedDutyRepository duties;

    JdbcOwedDuties(OwedDutyRepository duties) {
        this.duties = duties;
    }

    @Override
    public Page<OwedDuty> of(long unit, boolean hospital, LocalDate from, LocalDate until, String after, int limit) {
        int gap = after == null ? -1 : after.indexOf(' ');
        LocalDate day = gap < 0 ? EVER : LocalDate.parse(after.substring(0, gap));
        return Page.of(duties.page(unit, hospital, from == null ? EVER : from, until, day, gap < 0 ? "" : after.substring(gap + 1), limit + 1)
                .stream().map(OwedDutyRow::duty).toList(), limit, OwedDuty::key);
    }

    @Override
    public int count(long unit, boolean hospital, LocalDate from, LocalDate until) {
        return duties.number(unit, hospital, from == null ? EVER : from, until);
    }
}
