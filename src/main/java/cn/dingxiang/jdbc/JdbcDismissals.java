package cn.dingxiang.jdbc;

import cn.dingxiang.casework.CaseFile;
import cn.dingxiang.casework.Dismissals;
import cn.dingxiang.review.Dismissal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;

/** Dismissals in table {@code dismissal}. */
@Singleton
@Transactional
class JdbcDismissals implements Dismissals {
    private final DismissalRepository rows;
    private final ReviewMarkRepository marks;

    JdbcDismissals(DismissalRepository rows, ReviewMarkRepository marks) {
        this.rows = rows;
        this.marks = marks;
    }

    @Override
    public void add(CaseFile file, int step, List<Dismissal> dismissed) {
        rows.saveAll(dismissed.stream().map(dismissal -> new DismissalRow(
                new DismissalRow.Key(file.id(), step, dismissal.code(), dismissal.since()), file.about().id(), dismissal.subject(),
                dismissal.standing(), dismissal.lastEvent())).toList());
        marks.touch(List.of(file.about().id()));
    }

    @Override
    public List<Dismissal> of(long agreement) {
        return rows.of(List.of(agreement)).stream().map(DismissalRow::dismissal).toList();
    }
}
