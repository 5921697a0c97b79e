package cn.dingxiang.jdbc;

import cn.dingxiang.casework.CaseAgreement;
import cn.dingxiang.casework.CaseFile;
import cn.dingxiang.casework.Instalment;
import cn.dingxiang.casework.InstalmentPlan;
import cn.dingxiang.casework.Instalments;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plans of instalments in table {@code case_instalment}. */
@Singleton
@Transactional
class JdbcInstalments implements Instalments {
    private final InstalmentRepository rows;
    private final ReviewMarkRepository marks;

    JdbcInstalments(InstalmentRepository rows, ReviewMarkRepository marks) {
        this.rows = rows;
        this.marks = marks;
    }

    @Override
    public void agree(CaseFile file, int step, InstalmentPlan plan) {
        List<InstalmentRow> fresh = new ArrayList<>();
        for (Instalment instalment : plan.instalments()) {
            fresh.add(new InstalmentRow(new InstalmentRow.Key(file.id(), step, fresh.size() + 1), instalment.dueOn(), instalment.amount(),
                    plan.paidBefore()));
        }
        rows.saveAll(fresh);
        marks.touch(List.of(file.about().id()));
    }

    @Override
    public Optional<InstalmentPlan> of(long caseId) {
        List<InstalmentRow> plan = rows.of(caseId);
        return plan.isEmpty() ? Optional.empty() : Optional.of(new InstalmentPlan(
                plan.stream().map(row -> new Instalment(row.dueOn(), row.amount())).toList(), plan.get(0).paidBefore()));
    }

    @Override
    public List<Arrears> arrears(String division, LocalDate asOf, long after, int limit) {
        return rows.arrears(division + "%", asOf, after, limit).stream().map(row -> new Arrears(row.caseId(),
                new CaseAgreement(row.agreementId(), row.number(), row.personId(), row.personName(), row.countyCode()),
                row.amount())).toList();
    }
}
