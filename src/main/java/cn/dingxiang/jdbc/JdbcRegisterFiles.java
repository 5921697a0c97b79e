package cn.dingxiang.jdbc;

import cn.dingxiang.directory.Page;
import cn.dingxiang.intake.register.Fate;
import cn.dingxiang.intake.register.LineOrder;
import cn.dingxiang.intake.register.Matched;
import cn.dingxiang.intake.register.RegisterCounts;
import cn.dingxiang.intake.register.RegisterFile;
import cn.dingxiang.intake.register.RegisterFiles;
import cn.dingxiang.intake.register.RegisterKind;
import cn.dingxiang.intake.register.RegisterLine;
import cn.dingxiang.intake.register.RegisterSource;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Registers in tables {@code register_source}, {@code register_file} and {@code register_line}. */
@Singleton
@Transactional
class JdbcRegisterFiles implements RegisterFiles {
    private final RegisterSourceRepository sources;
    private final RegisterFileRepository files;
    private final RegisterLineRepository lines;

    JdbcRegisterFiles(RegisterSourceRepository sources, RegisterFileRepository files, RegisterLineRepository lines) {
        this.sources = sources;
        this.files = files;
        this.lines = lines;
    }

    @Override
    public Optional<RegisterSource> source(String scope, String name) {
        return sources.findByScopeAndName(scope, name).map(RegisterSourceRow::source);
    }

    @Override
    public List<RegisterSource> sources(String scope) {
        return sources.around(scope).stream().map(RegisterSourceRow::source).toList();
    }

    @Override
    public RegisterSource save(RegisterSource source, LocalDateTime at, String by) {
        RegisterSourceRow row = RegisterSourceRow.of(source, at, by);
        return (source.id() == null ? sources.save(row) : sources.update(row)).source();
    }

    @Override
    public Optional<RegisterFile> taken(long source, String hash) {
        return files.findBySourceIdAndFileHash(source, hash).map(row -> withSources(List.of(row)).get(0));
    }

    @Override
    public Optional<RegisterFile> find(long id) {
        return files.findById(id).map(row -> withSources(List.of(row)).get(0));
    }

    @Override
    public Page<RegisterFile> list(String scope, RegisterKind kind, String before, int limit) {
        return Page.of(withSources(files.page(scope, kind, before == null ? Long.MAX_VALUE : Long.parseLong(before), limit + 1)), limit,
                RegisterFile::id);
    }

    @Override
    public Page<RegisterFile> oldest(String scope, RegisterKind kind, String after, int limit) {
        return Page.of(withSources(files.oldest(scope, kind, after == null ? 0 : Long.parseLong(after), limit + 1)), limit, RegisterFile::id);
    }

    private List<RegisterFile> withSources(List<RegisterFileRow> rows) {
        Map<Long, RegisterSource> byId = new HashMap<>();
        sources.findByIdIn(rows.stream().map(RegisterFileRow::sourceId).distinct().toList())
                .forEach(source -> byId.put(source.id(), source.source()));
        return rows.stream().map(row -> row.file(byId.get(row.sourceId()))).toList();
    }

    @Override
    public long open(long source, String fileName, String hash, LocalDateTime at, String by) {
        return files.save(RegisterFileRow.begun(source, fileName, hash, at, by)).id();
    }

    @Override
    public void close(long file, RegisterCounts counts) {
        files.update(files.findById(file).orElseThrow().with(counts));
    }

    @Override
    public Map<String, List<Matched>> matches(Collection<String> hashes, String scope) {
        return hashes.isEmpty() ? Map.of() : lines.matches(hashes, scope).stream()
                .collect(Collectors.groupingBy(MatchedRow::hash, Collectors.mapping(MatchedRow::match, Collectors.toList())));
    }

    @Override
    public void add(long file, List<RegisterLine> added) {
        if (!added.isEmpty()) {
            lines.saveAll(added.stream().map(line -> RegisterLineRow.of(file, line)).toList());
        }
    }

    @Override
    public List<RegisterLine> ofNextAgreements(long file, long after, int agreements) {
        List<Long> next = lines.nextAgreements(file, after, agreements);
        return next.isEmpty() ? List.of() : lines.ofAgreements(file, next).stream().map(RegisterLineView::read).toList();
    }

    @Override
    public void settle(long file, List<RegisterLine> settled) {
        if (!settled.isEmpty()) {
            lines.updateAll(settled.stream().map(line -> RegisterLineRow.of(file, line)).toList());
        }
    }

    @Override
    public Page<RegisterLine> lines(long file, Fate fate, String scope, boolean unmatched, LineOrder order, String after, int limit) {
        int edge = after == null ? 0 : Integer.parseInt(after);
        String by = order.by().name();
        List<RegisterLineView> found = order.downwards() ? lines.downwards(file, fate, scope, unmatched, by, edge, limit + 1)
                : order.by() != LineOrder.By.LINE ? lines.upwards(file, fate, scope, unmatched, by, edge, limit + 1)
                : lines.page(file, fate, scope, unmatched, edge, limit + 1);
        return Page.of(found.stream().map(RegisterLineView::read).toList(), limit, RegisterLine::line);
    }
}
