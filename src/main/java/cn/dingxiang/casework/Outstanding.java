package cn.dingxiang.casework;

import cn.dingxiang.settlement.Worksheet;
import jakarta.inject.Singleton;
import java.math.BigDecimal;

/** What of a frozen settlement is still to be paid: its total less what is on record as paid today. */
@Singleton
final class Outstanding {
    private final CaseRecords records;

    Outstanding(CaseRecords records) {
        this.records = records;
    }

    FrozenWorksheet worksheet(long caseId) {
        return records.latest(caseId, CaseRecords.Kind.SETTLEMENT).map(frozen -> new FrozenWorksheet(frozen.document()))
                .orElseThrow(() -> Refusals.of("not-settled"));
    }

    BigDecimal total(long caseId) {
        return worksheet(caseId).amount(Worksheet.Name.TOTAL);
    }

    /** Negative when too much was paid. */
    BigDecimal of(long caseId, Background background) {
        return total(caseId).subtract(Payments.sum(background.file().events(), background.asOf()));
    }
}
