package cn.dingxiang.jdbc;

import cn.dingxiang.directory.Page;
import cn.dingxiang.placement.ListQuery;
import cn.dingxiang.placement.UnitLine;
import cn.dingxiang.placement.UnitLists;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Lists of units out of table {@code unit}. */
@Singleton
@Transactional
class JdbcUnitLists implements UnitLists {
    private static final int COUNTY_DIGITS = 6;

    private final UnitListRepository units;

    JdbcUnitLists(UnitListRepository units) {
        this.units = units;
    }

    @Override
    public Page<UnitLine> list(ListQuery query, LocalDate today) {
        String after = query.after() == null ? "" : query.after();
        int split = Math.min(COUNTY_DIGITS, after.length());
        String scope = Likeness.beginning(query.within());
        String search = Likeness.containing(query.search());
        List<UnitLineRow> found = query.reversed()
                ? units.downwards(today, scope, search, !query.openOnly(), after.substring(0, split), after.substring(split), query.limit() + 1)
                : units.page(today, scope, search, !query.openOnly(), after.substring(0, split), after.substring(split), query.limit() + 1);
        return Page.of(found.stream().map(UnitLineRow::line).toList(), query.limit(), UnitLine::key);
    }

    @Override
    public Optional<UnitLine> find(long unit, LocalDate today) {
        return units.line(unit, today).map(UnitLineRow::line);
    }

    @Override
    public void close(long unit, LocalDate on) {
        units.close(unit, on);
    }
}
