package cn.dingxiang.jdbc;

import cn.dingxiang.placement.Certificate;
import cn.dingxiang.directory.Page;
import cn.dingxiang.placement.EndOfService;
import cn.dingxiang.placement.EndingFilter;
import cn.dingxiang.placement.EndingLine;
import cn.dingxiang.placement.ListQuery;
import cn.dingxiang.placement.RenewalIntention;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Intentions in table {@code renewal_intention}, certificates in {@code completion_certificate}. */
@Singleton
@Transactional
class JdbcEndOfService implements EndOfService {
    private static final String BEGINNING = "1900-01-01 0";
    private static final String END = "9999-12-31 0";

    private final RenewalRepository intentions;
    private final CertificateRepository certificates;
    private final ReviewMarkRepository marks;
    private final EndingRepository endings;

    JdbcEndOfService(RenewalRepository intentions, CertificateRepository certificates, ReviewMarkRepository marks,
                     EndingRepository endings) {
        this.intentions = intentions;
        this.certificates = certificates;
        this.marks = marks;
        this.endings = endings;
    }

    @Override
    public void intend(long agreement, RenewalIntention intention) {
        marks.touch(List.of(agreement));
        intentions.save(RenewalRow.of(agreement, intention));
    }

    @Override
    public List<RenewalIntention> intentions(long agreement) {
        return intentions.of(agreement).stream().map(RenewalRow::intention).toList();
    }

    @Override
    public Optional<Certificate> certificate(long agreement) {
        return certificates.findById(agreement).map(CertificateRow::certificate);
    }

    @Override
    public boolean isTaken(String county, String number) {
        return certificates.existsByCountyCodeAndNumber(county, number);
    }

    @Override
    public void issue(long agreement, String county, Certificate certificate) {
        certificates.save(CertificateRow.of(agreement, county, certificate));
    }

    @Override
    public Page<EndingLine> near(LocalDate today, LocalDate until, EndingFilter filter, ListQuery query) {
        String[] after = (query.after() != null ? query.after() : query.reversed() ? END : BEGINNING).split(" ");
        LocalDate day = LocalDate.parse(after[0]);
        long id = Long.parseLong(after[1]);
        String scope = Likeness.beginning(query.within());
        String which = filter == null ? null : filter.name();
        String search = Likeness.containing(query.search());
        List<EndingRow> rows = query.reversed() ? endings.downwards(scope, today, until, which, search, day, id, query.limit() + 1)
                : endings.near(scope, today, until, which, search, day, id, query.limit() + 1);
        return Page.of(rows.stream().map(EndingRow::line).toList(), query.limit(), EndingLine::key);
    }
}
