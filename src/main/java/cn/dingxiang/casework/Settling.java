package cn.dingxiang.casework;

import cn.dingxiang.agreement.Wording;
import cn.dingxiang.casework.letter.LetterBook;
import cn.dingxiang.casework.letter.LetterKind;
import cn.dingxiang.settlement.Worksheet;
import cn.dingxiang.settlement.WorksheetTree;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Settling asks that the signer was told the decision, and freezes the worksheet; while a term is unset it asks for it. An agreement is
 * settled once, whatever was confirmed of it.
 */
@Singleton
final class Settling implements Effect {
    private static final Set<CaseState> SETTLED = EnumSet.of(CaseState.SETTLEMENT, CaseState.RELEASED);

    private final CaseRecords records;
    private final Cases cases;
    private final LetterBook book;

    Settling(CaseRecords records, Cases cases, LetterBook book) {
        this.records = records;
        this.cases = cases;
        this.book = book;
    }

    @Override
    public void check(Taking taking) {
        if (cases.of(List.of(taking.before().about().id())).stream().anyMatch(other -> SETTLED.contains(other.state()))) {
            throw Refusals.of("settled-elsewhere");
        }
        if (book.ofCase(taking.before().id()).stream().noneMatch(letter -> letter.kind() == LetterKind.BREACH_DECISION)) {
            throw Refusals.of("decision-not-told", LetterKind.BREACH_DECISION.title());
        }
        Worksheet worksheet = Owed.of(taking.background());
        if (!worksheet.isComplete()) {
            throw Refusals.of("terms-unset", Wording.ofTerms(worksheet.unset()));
        }
    }

    @Override
    public void apply(Taking taking) {
        Map<String, Object> tree = WorksheetTree.write(Owed.of(taking.background()));
        tree.put("payments", Payments.tree(taking.background().history().events()));
        records.freeze(taking.before().id(), taking.step(), CaseRecords.Kind.SETTLEMENT, taking.at(), tree);
    }
}
