package cn.dingxiang.jdbc;

import cn.dingxiang.confirmation.MailedLink;
import cn.dingxiang.confirmation.Objection;
import cn.dingxiang.confirmation.ObjectionBook;
import cn.dingxiang.confirmation.ObjectionQuery;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Objections in table {@code employer_objection}. */
@Singleton
@Transactional
class JdbcObjectionBook implements ObjectionBook {
    private final ObjectionRepository rows;
    private final LinkRepository links;

    JdbcObjectionBook(ObjectionRepository rows, LinkRepository links) {
        this.rows = rows;
        this.links = links;
    }

    @Override
    public void raise(long link, Objection.Kind kind, String text, LocalDateTime at, String by) {
        rows.save(new ObjectionRow(null, link, kind, text, at.truncatedTo(ChronoUnit.MICROS), by, null, null, null, null));
    }

    @Override
    public Optional<Objection> find(long id) {
        return rows.findById(id).map(List::of).map(this::objections).map(found -> found.get(0));
    }

    @Override
    public List<Objection> list(ObjectionQuery query) {
        String counties = Likeness.beginning(query.counties());
        String search = Likeness.containing(query.search());
        return objections(query.newest()
                ? rows.newest(counties, query.settled(), search, query.after() == 0 ? Long.MAX_VALUE : query.after(), query.limit() + 1)
                : rows.list(counties, query.settled(), search, query.after(), query.limit() + 1));
    }

    @Override
    public boolean settle(long id, Objection.Settlement settlement) {
        return rows.settle(id, settlement.at().truncatedTo(ChronoUnit.MICROS), settlement.by(), settlement.upheld(),
                settlement.reason()) == 1;
    }

    private List<Objection> objections(List<ObjectionRow> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        Map<Long, MailedLink> byId = links.find(found.stream().map(ObjectionRow::linkId).distinct().toList()).stream()
                .collect(Collectors.toMap(LinkRow::id, LinkRow::link));
        return found.stream().map(row -> row.objection(byId.get(row.linkId()))).toList();
    }
}
