package cn.dingxiang.jdbc;

import cn.dingxiang.casework.CaseFile;
import cn.dingxiang.casework.CaseFinding;
import cn.dingxiang.casework.StepTaken;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts cases together: three statements a page, however many. */
@Singleton
class CaseReading {
    private final CaseFindingRepository findings;
    private final CaseStepRepository steps;

    CaseReading(CaseFindingRepository findings, CaseStepRepository steps) {
        this.findings = findings;
        this.steps = steps;
    }

    List<CaseFile> files(List<CaseViewRow> cases) {
        if (cases.isEmpty()) {
            return List.of();
        }
        List<Long> ids = cases.stream().map(CaseViewRow::id).toList();
        Map<Long, List<CaseFinding>> found = findings.of(ids).stream().collect(Collectors.groupingBy(row -> row.key().caseId(),
                Collectors.mapping(CaseFindingRow::finding, Collectors.toList())));
        Map<CaseStepRow.Key, Long> letters = steps.cited(ids).stream().collect(Collectors.toMap(
                cited -> new CaseStepRow.Key(cited.caseId(), cited.step()), CaseStepRepository.Cited::letterId));
        Map<Long, List<StepTaken>> taken = steps.of(ids).stream().collect(Collectors.groupingBy(row -> row.key().caseId(),
                Collectors.mapping(row -> step(row, letters), Collectors.toList())));
        return cases.stream()
                .map(row -> row.file(found.getOrDefault(row.id(), List.of()), taken.getOrDefault(row.id(), List.of()))).toList();
    }

    private static StepTaken step(CaseStepRow row, Map<CaseStepRow.Key, Long> letters) {
        Long letter = letters.get(row.key());
        return letter == null ? row.step() : row.step().citing("letter:" + letter);
    }
}
