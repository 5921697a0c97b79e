package cn.dingxiang.jdbc;

import cn.dingxiang.placement.Certificate;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** A row of {@code completion_certificate}. */
@MappedEntity("completion_certificate")
record CertificateRow(@Id long agreementId, String countyCode, String number, LocalDate completedOn, LocalDate issuedOn, long eventId,
                      @TypeDef(type = DataType.OBJECT) LocalDateTime issuedAt, String issuedBy) {

    static CertificateRow of(long agreement, String county, Certificate certificate) {
        return new CertificateRow(agreement, county, certificate.number(), certificate.completedOn(), certificate.issuedOn(),
                certificate.event(), certificate.at(), certificate.by());
    }

    Certificate certificate() {
        return new Certificate(number, completedOn, issuedOn, eventId, issuedAt, issuedBy);
    }
}
