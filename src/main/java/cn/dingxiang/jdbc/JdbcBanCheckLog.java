package cn.dingxiang.jdbc;

import cn.dingxiang.bancheck.BanCheck;
import cn.dingxiang.bancheck.BanCheckLog;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Checks in table {@code ban_check}. */
@Singleton
@Transactional
class JdbcBanCheckLog implements BanCheckLog {
    private final BanCheckRepository rows;
    private final BanClientRepository clients;

    JdbcBanCheckLog(BanCheckRepository rows, BanClientRepository clients) {
        this.rows = rows;
        this.clients = clients;
    }

    @Override
    public void add(Collection<BanCheck> checks) {
        rows.saveAll(checks.stream().map(BanCheckRow::of).toList());
    }

    @Override
    public List<BanCheck> of(long person, long before, int limit) {
        Map<String, String> names = clients.findAllOrderById().stream().collect(Collectors.toMap(BanClientRow::id, BanClientRow::name));
        return rows.of(person, before, limit).stream().map(row -> row.check(names.get(row.clientId()))).toList();
    }
}
