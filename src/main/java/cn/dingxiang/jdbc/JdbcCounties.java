package cn.dingxiang.jdbc;

import cn.dingxiang.directory.Counties;
import cn.dingxiang.directory.County;
import cn.dingxiang.directory.Division;
import cn.dingxiang.directory.Divisions;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Counties in table {@code county}. */
@Singleton
@Transactional
class JdbcCounties implements Counties {
    private final CountyRepository rows;
    private final Divisions divisions;

    JdbcCounties(CountyRepository rows, Divisions divisions) {
        this.rows = rows;
        this.divisions = divisions;
    }

    @Override
    public Optional<County> find(String code) {
        return rows.findById(code).map(JdbcCounties::county);
    }

    @Override
    public List<County> all() {
        return rows.findAllOrderByCode().stream().map(JdbcCounties::county).toList();
    }

    @Override
    public void createIfAbsent(Collection<String> codes) {
        if (codes.isEmpty()) {
            return;
        }
        Set<String> missing = new TreeSet<>(codes);
        rows.findByCodeIn(codes).forEach(row -> missing.remove(row.code()));
        rows.saveAll(missing.stream().map(code -> new CountyRow(code, code.substring(0, 2), name(code))).toList());
    }

    private String name(String code) {
        return divisions.find(code).map(Division::name).orElse(code);
    }

    private static County county(CountyRow row) {
        return new County(row.code(), row.province(), row.name());
    }
}
