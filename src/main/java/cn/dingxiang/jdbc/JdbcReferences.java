package cn.dingxiang.jdbc;

import cn.dingxiang.casework.References;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What steps point at, looked up in its tables. */
@Singleton
@Transactional
class JdbcReferences implements References {
    private final ReferenceRepository rows;

    JdbcReferences(ReferenceRepository rows) {
        this.rows = rows;
    }

    @Override
    public List<String> missing(Collection<String> references, long agreement) {
        Set<String> found = new HashSet<>(references.isEmpty() ? List.of() : rows.found(references, agreement));
        return references.stream().filter(reference -> !found.contains(reference)).toList();
    }
}
