package cn.dingxiang.jdbc;

import cn.dingxiang.work.KeptBook;
import cn.dingxiang.work.KeptFile;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Kept files in table {@code kept_file}. */
@Singleton
@Transactional
class JdbcKeptBook implements KeptBook {
    private final KeptFileRepository rows;

    JdbcKeptBook(KeptFileRepository rows) {
        this.rows = rows;
    }

    @Override
    public KeptFile add(KeptFile file) {
        return rows.save(KeptFileRow.of(file)).file();
    }

    @Override
    public Optional<KeptFile> find(long id) {
        return rows.findById(id).map(KeptFileRow::file);
    }

    @Override
    public List<KeptFile> ofJob(long job) {
        return rows.findByJobIdOrderById(job).stream().map(KeptFileRow::file).toList();
    }

    @Override
    public List<KeptFile> expired(LocalDateTime at, int limit) {
        return rows.expired(at, limit).stream().map(KeptFileRow::file).toList();
    }

    @Override
    public void remove(long id) {
        rows.deleteById(id);
    }
}
