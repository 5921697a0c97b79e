package cn.dingxiang.intake;

import cn.dingxiang.directory.IdNumberSeal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Takes rows that are agreements, of ledgers and scenario files alike. */
final class AgreementHandling implements RowHandling {
    private final DraftReader reader;
    private final IntakeStore store;
    private final IdNumberSeal seal;
    private final AgreementChecks checks;
    private final RowIndex numbers = new RowIndex();
    private final RowIndex people = new RowIndex();

    AgreementHandling(DraftReader reader, IntakeStore store, IdNumberSeal seal, AgreementChecks checks) {
        this.reader = reader;
        this.store = store;
        this.seal = seal;
        this.checks = checks;
    }

    @Override
    public void survey(SourceRow row) {
        DraftReader.Keys keys = reader.keys(row);
        if (keys.number() != null) {
            numbers.add(keys.number(), row.number());
        }
        if (keys.idNumber() != null) {
            people.add(keys.idNumber().value(), row.number());
        }
    }

    @Override
    public List<RowOutcome> check(List<SourceRow> rows, Long batch) {
        List<AgreementDraft> drafts = rows.stream().map(reader::read).toList();
        Map<Integer, String> hashes = new HashMap<>();
        drafts.stream().filter(draft -> draft.student() != null && draft.student().idNumber() != null)
                .forEach(draft -> hashes.put(draft.row(), seal.hash(draft.student().idNumber().value())));
        Map<String, KnownAgreement> known = store.agreements(
                drafts.stream().map(AgreementDraft::number).filter(Objects::nonNull).toList(), batch);
        Map<String, String> numbersByHash = store.numbersByIdHash(hashes.values(), batch);
        return drafts.stream().map(draft -> {
            String hash = hashes.get(draft.row());
            String otherNumber = hash == null ? null : numbersByHash.get(hash);
            return checks.check(draft, known.get(draft.number()), hash, otherNumber, twins(draft));
        }).toList();
    }

    private AgreementChecks.Twins twins(AgreementDraft draft) {
        boolean identified = draft.student() != null && draft.student().idNumber() != null;
        return new AgreementChecks.Twins(draft.number() == null ? 0 : numbers.other(draft.number(), draft.row()),
                identified ? people.other(draft.student().idNumber().value(), draft.row()) : 0);
    }
}
