package cn.dingxiang.casework;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.review.Explanations;
import jakarta.inject.Singleton;
import java.util.Map;

/** Confirming asks that something is still found open today, and freezes all it rests on. */
@Singleton
final class Confirming implements Effect {
    private static final Actor PRODUCT = Actor.system("casework");

    private final CaseRecords records;
    private final Explanations explanations;

    Confirming(CaseRecords records, Explanations explanations) {
        this.records = records;
        this.explanations = explanations;
    }

    @Override
    public void check(Taking taking) {
        if (taking.background().stillOpen(taking.before()).isEmpty()) {
            throw Refusals.of("nothing-open");
        }
    }

    @Override
    public void apply(Taking taking) {
        Map<String, Object> explanation = explanations.explain(PRODUCT, taking.before().about().number(), taking.today(), null)
                .orElseThrow().tree();
        records.freeze(taking.before().id(), taking.step(), CaseRecords.Kind.DECISION, taking.at(), Dossier.write(taking, explanation));
    }
}
