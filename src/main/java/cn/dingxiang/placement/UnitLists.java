package cn.dingxiang.placement;

import cn.dingxiang.directory.Page;
import java.time.LocalDate;
import java.util.Optional;

/** Port: units as lists show them, and their closing. Units themselves are kept by {@link cn.dingxiang.directory.Units}. */
public interface UnitLists {

    /** Units whose county code begins with {@code query.within()}, by county and name. @param today the day hospitals manage them on */
    Page<UnitLine> list(ListQuery query, LocalDate today);

    Optional<UnitLine> find(long unit, LocalDate today);

    /** @param on null opens it again */
    void close(long unit, LocalDate on);
}
