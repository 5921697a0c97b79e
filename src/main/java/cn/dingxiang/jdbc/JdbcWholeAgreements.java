package cn.dingxiang.jdbc;

import cn.dingxiang.review.WholeAgreement;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Agreements with their history: three statements. */
@Singleton
class JdbcWholeAgreements implements WholeAgreement.Reading {
    private final AgreementReading reading;

    JdbcWholeAgreements(AgreementReading reading) {
        this.reading = reading;
    }

    @Override
    @Transactional
    public Optional<WholeAgreement> find(long id) {
        return reading.whole(id);
    }
}
