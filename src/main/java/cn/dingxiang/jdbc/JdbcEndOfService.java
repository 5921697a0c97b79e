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
    private final RenewalRepository intentions;
    private final CertificateRepository certificates;
    private final ReviewMarkRepository marks;
    private final PlainConnections connections;

    JdbcEndOfService(RenewalRepository intentions, CertificateRepository certificates, ReviewMarkRepository marks,
                     PlainConnections connections) {
        this.intentions = intentions;
        this.certificates = certificates;
        this.marks = marks;
        this.connections = connections;
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
        EndingList list = new EndingList(today, until, filter, query);
        return Page.of(connections.joining(connection -> list.lines(connection, place(query.after()))), query.limit(), EndingLine::key);
    }

    /** {@link EndingLine#key} read; null for the first page. */
    private static OrderedLines.Place place(String key) {
        int gap = key == null ? -1 : key.indexOf(' ');
        return gap < 0 ? null : new OrderedLines.Place(LocalDate.parse(key.substring(0, gap)), Long.parseLong(key.substring(gap + 1)));
    }
}
