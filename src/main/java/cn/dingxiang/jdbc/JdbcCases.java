package cn.dingxiang.jdbc;

import cn.dingxiang.casework.CaseAgreement;
import cn.dingxiang.casework.CaseChange;
import cn.dingxiang.casework.CaseChanged;
import cn.dingxiang.casework.CaseCount;
import cn.dingxiang.casework.CaseFile;
import cn.dingxiang.casework.CaseFinding;
import cn.dingxiang.casework.CaseQuery;
import cn.dingxiang.casework.CaseState;
import cn.dingxiang.casework.Cases;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Cases in tables {@code agreement_case}, {@code case_finding} and {@code case_step}. */
@Singleton
@Transactional
class JdbcCases implements Cases {
    private static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);
    private static final LocalDate NO_LIMIT = LocalDate.of(9999, 12, 31);

    private final PlainConnections connections;
    private final CaseRepository rows;
    private final CaseFindingRepository findings;
    private final CaseStepRepository steps;
    private final CaseReading reading;
    private final CaseworkMarkRepository marks;
    private final ReviewMarkRepository reviews;

    JdbcCases(PlainConnections connections, CaseRepository rows, CaseFindingRepository findings, CaseStepRepository steps, CaseReading reading,
              CaseworkMarkRepository marks, ReviewMarkRepository reviews) {
        this.connections = connections;
        this.rows = rows;
        this.findings = findings;
        this.steps = steps;
        this.reading = reading;
        this.marks = marks;
        this.reviews = reviews;
    }

    @Override
    public Optional<CaseFile> find(long id) {
        return reading.files(rows.find(id).stream().toList()).stream().findFirst();
    }

    @Override
    public List<CaseFile> of(Collection<Long> agreements) {
        return agreements.isEmpty() ? List.of() : reading.files(rows.of(agreements));
    }

    @Override
    public List<CaseFile> list(CaseQuery query) {
        String counties = Likeness.beginning(query.division());
        List<String> states = query.wanted().stream().map(CaseState::name).toList();
        String party = query.party() == null ? null : query.party().name();
        String code = query.code() == null ? null : query.code().name();
        LocalDate from = query.due() == null ? null : query.due().from();
        LocalDate to = query.due() == null ? null : query.due().to();
        long after = query.place().after();
        return reading.files(switch (query.order()) {
            case KEY -> rows.list(counties, states, query.person(), party, query.lateOn(), from, to, query.behindOn(),
                    query.search(), code, after, query.limit());
            case NEWEST -> rows.newest(counties, states, query.person(), party, query.lateOn(), from, to, query.behindOn(),
                    query.search(), code, after, query.limit());
            case LIMIT -> byLimit(query, counties, states, party, code, from, to);
        });
    }

    /** Those without a limit come last, in the order of their keys. */
    private List<CaseViewRow> byLimit(CaseQuery query, String counties, List<String> states, String party, String code, LocalDate from, LocalDate to) {
        CaseQuery.Place place = query.place();
        boolean beyond = !place.isFirst() && place.due().equals(NO_LIMIT);
        List<CaseViewRow> found = new ArrayList<>(beyond ? List.of() : rows.byLimit(counties, states, query.person(), party, query.lateOn(), from,
                to, query.behindOn(), query.search(), code, place.after(), place.isFirst() ? BEGINNING : place.due(), query.limit()));
        if (found.size() < query.limit() && query.lateOn() == null && from == null && to == null) {
            found.addAll(rows.withoutLimit(counties, states, query.person(), party, query.behindOn(), query.search(), code,
                    beyond ? place.after() : 0, query.limit() - found.size()));
        }
        return found;
    }

    @Override
    public List<CaseCount> counts(CaseQuery scope, LocalDate today, LocalDate soon) {
        return scope.person() != null ? counted(scope, today, soon) : connections.joining(connection -> {
            FiguresNow now = new FiguresNow(connection);
            return now.hold() ? CaseFigures.of(now.of(List.of(CaseFigures.MEASURE), scope.division(), false), today, soon)
                    : counted(scope, today, soon);
        });
    }

    private List<CaseCount> counted(CaseQuery scope, LocalDate today, LocalDate soon) {
        return rows.counts(Likeness.beginning(scope.division()), scope.person(), today, soon).stream()
                .map(row -> new CaseCount(CaseState.valueOf(row.state()), row.cases(), row.late(), row.soon())).toList();
    }

    @Override
    public void open(List<CaseFile> fresh) {
        if (fresh.isEmpty()) {
            return;
        }
        rows.saveAll(fresh.stream().map(CaseRow::of).toList());
        Map<List<Object>, Long> ids = rows.ongoing(fresh.stream().map(file -> file.about().id()).distinct().toList()).stream()
                .collect(Collectors.toMap(row -> List.of(row.agreementId(), row.party(), row.subject()), CaseViewRow::id));
        List<CaseFindingRow> joined = new ArrayList<>();
        List<CaseStepRow> taken = new ArrayList<>();
        for (CaseFile file : fresh) {
            long id = ids.get(List.of(file.about().id(), file.party().name(), file.subject()));
            file.findings().forEach(finding -> joined.add(CaseFindingRow.of(id, finding)));
            file.steps().forEach(step -> taken.add(CaseStepRow.of(id, step)));
        }
        findings.saveAll(joined);
        steps.saveAll(taken);
        recount(fresh.stream().map(CaseFile::about));
    }

    @Override
    public void cite(long caseId, int step, long letter) {
        steps.cite(caseId, step, letter);
    }

    @Override
    public void change(List<CaseChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        marks.hold(changes.stream().map(change -> change.before().about().id()).collect(Collectors.toCollection(TreeSet::new)));
        Map<Long, Integer> stored = rows.versions(changes.stream().map(change -> change.before().id()).toList()).stream()
                .collect(Collectors.toMap(CaseRepository.Version::id, CaseRepository.Version::version));
        if (changes.stream().anyMatch(change -> !Integer.valueOf(change.after().version()).equals(stored.get(change.before().id())))) {
            throw CaseChanged.meanwhile();
        }
        rows.change(changes.stream().map(change -> CaseRow.of(change.after())).toList());
        List<CaseFindingRow> joined = new ArrayList<>();
        List<CaseFindingRow> known = new ArrayList<>();
        List<CaseStepRow> taken = new ArrayList<>();
        for (CaseChange change : changes) {
            long id = change.before().id();
            Set<CaseFindingRow.Key> before = new HashSet<>();
            change.before().findings().forEach(finding -> before.add(CaseFindingRow.of(id, finding).key()));
            for (CaseFinding finding : change.changedFindings()) {
                CaseFindingRow row = CaseFindingRow.of(id, finding);
                (before.contains(row.key()) ? known : joined).add(row);
            }
            change.newSteps().forEach(step -> taken.add(CaseStepRow.of(id, step)));
        }
        findings.saveAll(joined);
        findings.updateAll(known);
        steps.saveAll(taken);
        // instalments are facts of an agreement while they are being settled
        Set<Long> settling = changes.stream().filter(change -> (change.before().state() == CaseState.SETTLEMENT)
                != (change.after().state() == CaseState.SETTLEMENT)).map(change -> change.before().about().id()).collect(Collectors.toSet());
        if (!settling.isEmpty()) {
            reviews.touch(settling);
        }
        changes.stream().map(CaseChange::after).filter(file -> file.state().isEnded())
                .collect(Collectors.groupingBy(CaseFile::enteredOn, Collectors.mapping(file -> file.about().id(), Collectors.toSet())))
                .forEach((on, agreements) -> marks.lookAt(agreements, on));
        recount(changes.stream().map(change -> change.after().about()));
    }

    private void recount(Stream<CaseAgreement> about) {
        marks.recount(about.map(CaseAgreement::id).collect(Collectors.toCollection(TreeSet::new)));
    }
}
