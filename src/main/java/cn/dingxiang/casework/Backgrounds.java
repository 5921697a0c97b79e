package cn.dingxiang.casework;

import cn.dingxiang.agreement.Policy;
import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.intake.AgreementRecords;
import jakarta.inject.Singleton;
import java.time.LocalDate;

/** Fetches what stands behind a case. */
@Singleton
final class Backgrounds {
    private final AgreementRecords records;
    private final Policy policy;
    private final CivilTime time;

    Backgrounds(AgreementRecords records, Policy policy, CivilTime time) {
        this.records = records;
        this.policy = policy;
        this.time = time;
    }

    Background of(CaseFile file) {
        String number = file.about().number();
        return new Background(records.find(number).orElseThrow(), records.history(number).orElseThrow(), policy, time.today());
    }

    LocalDate today() {
        return time.today();
    }
}
