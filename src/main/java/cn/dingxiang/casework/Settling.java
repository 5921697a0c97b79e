package cn.dingxiang.casework;

import cn.dingxiang.agreement.Term;
import cn.dingxiang.settlement.Worksheet;
import cn.dingxiang.settlement.WorksheetTree;
import jakarta.inject.Singleton;
import java.util.Map;

/** Settling freezes the worksheet; while a term is unset it asks for it. */
@Singleton
final class Settling implements Effect {
    private final CaseRecords records;

    Settling(CaseRecords records) {
        this.records = records;
    }

    @Override
    public void check(Taking taking) {
        Worksheet worksheet = Owed.of(taking.background());
        if (!worksheet.isComplete()) {
            throw Refusals.of("terms-unset", String.join("、", worksheet.unset().stream().map(Term::name).toList()));
        }
    }

    @Override
    public void apply(Taking taking) {
        Map<String, Object> tree = WorksheetTree.write(Owed.of(taking.background()));
        tree.put("payments", Payments.tree(taking.background().history().events()));
        records.freeze(taking.before().id(), taking.step(), CaseRecords.Kind.SETTLEMENT, taking.at(), tree);
    }
}
