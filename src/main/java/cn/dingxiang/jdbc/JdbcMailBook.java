package cn.dingxiang.jdbc;

import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.Scope;
import cn.dingxiang.review.MailBook;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Mails as somebody sees them, in tables {@code mail} and {@code mail_text}. */
@Singleton
@Transactional(readOnly = true)
class JdbcMailBook implements MailBook {
    private final MailBookRepository rows;

    JdbcMailBook(MailBookRepository rows) {
        this.rows = rows;
    }

    @Override
    public Page<Line> page(Scope scope, String status, String search, boolean oldest, Long edge, int limit) {
        String like = search == null || search.isBlank() ? null : Likeness.containing(search.strip());
        String counties = Likeness.beginning(scope.counties());
        List<MailLineRow> found = oldest ? rows.oldest(counties, status, like, edge == null ? 0 : edge, limit + 1)
                : rows.page(counties, status, like, edge == null ? Long.MAX_VALUE : edge, limit + 1);
        List<Line> read = found.stream().map(MailLineRow::line).toList();
        return Page.of(read, limit, Line::id);
    }

    @Override
    public Optional<Mail> find(Scope scope, long id) {
        return rows.find(Likeness.beginning(scope.counties()), id).map(row -> new Mail(row.line(), row.text(), row.messageId()));
    }
}
