package cn.dingxiang.casework;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** {@link Cases} in memory, for tests; held to the same contract as the database. */
final class InMemoryCases implements Cases {
    private final Map<Long, CaseFile> files = new TreeMap<>();

    @Override
    public Optional<CaseFile> find(long id) {
        return Optional.ofNullable(files.get(id));
    }

    @Override
    public List<CaseFile> of(Collection<Long> agreements) {
        return files.values().stream().filter(file -> agreements.contains(file.about().id())).toList();
    }

    @Override
    public List<CaseFile> list(CaseQuery query) {
        return files.values().stream().filter(file -> query.isBehind(file) && query.matches(file)).sorted(query.comparator())
                .limit(query.limit()).toList();
    }

    @Override
    public List<CaseCount> counts(CaseQuery scope, LocalDate today, LocalDate soon) {
        return files.values().stream().filter(file -> !file.state().isEnded() && scope.matches(file))
                .collect(Collectors.groupingBy(CaseFile::state)).entrySet().stream()
                .map(state -> new CaseCount(state.getKey(), state.getValue().size(),
                        state.getValue().stream().filter(file -> file.isLateOn(today)).count(),
                        state.getValue().stream().filter(file -> file.dueOn() != null && !file.isLateOn(today)
                                && !file.dueOn().isAfter(soon)).count())).toList();
    }

    @Override
    public void open(List<CaseFile> fresh) {
        fresh.forEach(file -> keep(file, files.size() + 1, 0));
    }

    @Override
    public void change(List<CaseChange> changes) {
        for (CaseChange change : changes) {
            if (files.get(change.before().id()).version() != change.after().version()) {
                throw CaseChanged.meanwhile();
            }
        }
        changes.forEach(change -> keep(change.after(), change.after().id(), change.after().version() + 1));
    }

    @Override
    public void cite(long caseId, int step, long letter) {
        CaseFile file = files.get(caseId);
        files.put(caseId, file.withSteps(file.steps().stream()
                .map(taken -> taken.number() == step ? taken.citing("letter:" + letter) : taken).toList()));
    }

    private void keep(CaseFile file, long id, int version) {
        files.put(id, new CaseFile(id, file.about(), file.party(), file.subject(), file.state(), file.openedOn(), file.enteredOn(),
                file.periodUntil(), file.dueOn(), file.late(), file.returnsTo(), version, file.findings(), file.steps()));
    }
}
