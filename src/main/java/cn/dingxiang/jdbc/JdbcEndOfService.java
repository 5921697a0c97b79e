package cn.dingxiang.jdbc;

import cn.dingxiang.placement.Certificate;
import cn.dingxiang.placement.EndOfService;
import cn.dingxiang.placement.RenewalIntention;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Intentions in table {@code renewal_intention}, certificates in {@code completion_certificate}. */
@Singleton
@Transactional
class JdbcEndOfService implements EndOfService {
    private final RenewalRepository intentions;
    private final CertificateRepository certificates;
    private final ReviewMarkRepository marks;

    JdbcEndOfService(RenewalRepository intentions, CertificateRepository certificates, ReviewMarkRepository marks) {
        this.intentions = intentions;
        this.certificates = certificates;
        this.marks = marks;
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
}
