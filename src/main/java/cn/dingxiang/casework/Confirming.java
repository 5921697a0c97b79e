package cn.dingxiang.casework;

import jakarta.inject.Singleton;

/** Confirming asks that something is still found open today, and freezes all it rests on. */
@Singleton
final class Confirming implements Effect {
    private final CaseRecords records;

    Confirming(CaseRecords records) {
        this.records = records;
    }

    @Override
    public void check(Taking taking) {
        if (taking.background().stillOpen(taking.before()).isEmpty()) {
            throw Refusals.of("nothing-open");
        }
    }

    @Override
    public void apply(Taking taking) {
        records.freeze(taking.before().id(), taking.step(), CaseRecords.Kind.DECISION, taking.at(), Dossier.write(taking));
    }
}
