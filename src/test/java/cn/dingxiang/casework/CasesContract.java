package cn.dingxiang.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.directory.Role;
import cn.dingxiang.obligation.FindingCode;
import cn.dingxiang.obligation.Standing;
import cn.dingxiang.timeline.Party;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of cases holds to. */
abstract class CasesContract {
    private static final LocalDate DAY = LocalDate.of(2027, 3, 16);
    private static final LocalDateTime AT = LocalDateTime.of(2027, 3, 16, 22, 0, 0, 123_456_000);

    private Cases cases;
    private CaseAgreement zhang;
    private CaseAgreement li;

    /** An empty store. */
    protected abstract Cases cases();

    /** An agreement that cases can be about. */
    protected abstract CaseAgreement agreement(String number, String signer, String county);

    @BeforeEach
    void open() {
        cases = cases();
        zhang = agreement("X-1", "张三", "220322");
        li = agreement("X-2", "李四", "220284");
    }

    @Test
    void what_was_opened_is_found_with_its_findings_and_first_step() {
        cases.open(List.of(opened(zhang, Party.STUDENT, ""), opened(zhang, Party.STUDENT, "某医院"), opened(li, Party.COUNTY, "")));
        List<CaseFile> found = cases.of(List.of(zhang.id(), li.id()));
        assertThat(found).extracting(CaseFile::about).containsExactly(zhang, zhang, li);
        CaseFile first = found.get(0);
        assertThat(cases.find(first.id())).contains(first);
        assertThat(first.findings()).containsExactly(new CaseFinding(FindingCode.LEFT_POST, DAY, Standing.ESTABLISHED, AT, null, null));
        assertThat(first.steps()).containsExactly(
                new StepTaken(1, Action.OPEN_CASE, null, CaseState.OPEN, AT, "casework", null, "发现", List.of()));
        assertThat(first.dueOn()).isEqualTo("2027-03-31");
        assertThat(cases.find(first.id() + 1000)).isEmpty();
        assertThat(cases.of(List.of())).isEmpty();
    }

    @Test
    void a_change_adds_its_step_and_what_is_known_of_findings() {
        CaseFile before = open(zhang);
        CaseFinding closed = new CaseFinding(FindingCode.LEFT_POST, DAY, Standing.REVIEW, AT, DAY.plusDays(3), null);
        CaseFinding joined = new CaseFinding(FindingCode.NOT_REPORTED, DAY, Standing.OVERDUE, AT, null, null);
        CaseFile after = with(before, CaseState.VERIFYING, List.of(closed, joined));
        cases.change(List.of(new CaseChange(before, after)));
        CaseFile now = cases.find(before.id()).orElseThrow();
        assertThat(now.state()).isEqualTo(CaseState.VERIFYING);
        assertThat(now.version()).isEqualTo(before.version() + 1);
        assertThat(now.findings()).containsExactlyInAnyOrder(closed, joined);
        assertThat(now.steps()).isEqualTo(after.steps());
    }

    @Test
    void of_two_at_once_the_second_is_refused_and_changes_nothing() {
        CaseFile before = open(zhang);
        CaseFile other = open(li);
        cases.change(List.of(new CaseChange(before, with(before, CaseState.VERIFYING, before.findings()))));
        CaseFile after = cases.find(before.id()).orElseThrow();
        assertThatThrownBy(() -> cases.change(List.of(new CaseChange(other, with(other, CaseState.VERIFYING, other.findings())),
                new CaseChange(before, with(before, CaseState.DISMISSED, before.findings())))))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.problem()).isEqualTo("changed-meanwhile"));
        assertThat(cases.find(before.id())).contains(after);
        assertThat(cases.find(other.id())).contains(other);
    }

    @Test
    void the_letter_issued_with_a_step_is_among_its_evidence() {
        CaseFile before = open(zhang);
        CaseFile after = with(before, CaseState.VERIFYING, before.findings());
        cases.change(List.of(new CaseChange(before, after)));
        cases.cite(before.id(), 2, 1);
        assertThat(cases.find(before.id()).orElseThrow().steps()).extracting(StepTaken::evidence)
                .containsExactly(List.of(), List.of("attachment:1", "letter:1"));
    }

    @Test
    void a_list_is_narrowed_by_place_person_side_state_limit_and_words_and_comes_in_pages() {
        CaseFile ofZhang = open(zhang);
        CaseFile ofLi = open(li);
        cases.change(List.of(new CaseChange(ofLi, with(ofLi, CaseState.CURED, ofLi.findings()))));
        cases.open(List.of(opened(li, Party.COUNTY, "")));
        CaseFile ofCounty = cases.list(query(query -> query.of(Party.COUNTY))).get(0);

        assertThat(cases.list(query(query -> query))).extracting(CaseFile::id).containsExactly(ofZhang.id(), ofCounty.id());
        assertThat(cases.list(query(query -> query.in(Set.of(CaseState.CURED))))).extracting(CaseFile::id).containsExactly(ofLi.id());
        assertThat(cases.list(query(query -> query.searching("张")))).extracting(CaseFile::id).containsExactly(ofZhang.id());
        assertThat(cases.list(query(query -> query.searching("X-2")))).extracting(CaseFile::id).containsExactly(ofCounty.id());
        assertThat(cases.list(query(query -> query.searching("%")))).isEmpty();
        assertThat(cases.list(query(query -> query.lateOn(LocalDate.of(2027, 3, 31))))).isEmpty();
        assertThat(cases.list(query(query -> query.lateOn(LocalDate.of(2027, 4, 1))))).hasSize(2);
        assertThat(cases.list(query(query -> query.after(0, 1)))).extracting(CaseFile::id).containsExactly(ofZhang.id());
        assertThat(cases.list(query(query -> query.after(ofZhang.id(), 1)))).extracting(CaseFile::id).containsExactly(ofCounty.id());
        assertThat(cases.list(CaseQuery.seenBy(new Actor("a", Role.COUNTY_OFFICER, "22", null, "220322", null, null, null))))
                .extracting(CaseFile::id).containsExactly(ofZhang.id());
        assertThat(cases.list(CaseQuery.seenBy(new Actor("a", Role.PREFECTURE, "22", "2202", null, null, null, null))))
                .extracting(CaseFile::id).containsExactly(ofCounty.id());
        assertThat(cases.list(CaseQuery.seenBy(new Actor("a", Role.STUDENT, "22", null, null, null, zhang.person(), null))))
                .extracting(CaseFile::id).containsExactly(ofZhang.id());
    }

    @Test
    void a_list_goes_by_key_by_the_latest_or_by_the_nearest_limit_each_in_pages_and_is_narrowed_by_kind_and_limit_and_counted() {
        CaseFile first = open(zhang);
        CaseFile second = open(li);
        cases.change(List.of(new CaseChange(first, first.withDueOn(LocalDate.of(2027, 5, 20)))));
        CaseFile late = cases.find(first.id()).orElseThrow();

        assertThat(pages(CaseQuery.Order.KEY)).containsExactly(first.id(), second.id());
        assertThat(pages(CaseQuery.Order.NEWEST)).containsExactly(second.id(), first.id());
        assertThat(pages(CaseQuery.Order.LIMIT)).containsExactly(second.id(), first.id());
        assertThat(cases.list(query(query -> query.about(late.findings().get(0).code())))).hasSize(2);
        assertThat(cases.list(query(query -> query.about(FindingCode.TERM_UNSET)))).isEmpty();
        assertThat(cases.list(query(query -> query.due(LocalDate.of(2027, 5, 20), LocalDate.of(2027, 5, 20))))).extracting(CaseFile::id)
                .containsExactly(first.id());
        assertThat(cases.list(query(query -> query.from("no place", 9)))).as("what no page ever said begins anew").hasSize(2);
        assertThat(cases.counts(query(query -> query), LocalDate.of(2027, 4, 1), LocalDate.of(2027, 5, 20)))
                .containsExactly(new CaseCount(CaseState.OPEN, 2, 1, 1));
    }

    private List<Long> pages(CaseQuery.Order order) {
        List<Long> seen = new ArrayList<>();
        String next = null;
        for (int page = 0; page < 3; page++) {
            String from = next;
            CaseQuery query = query(all -> all.by(order).from(from, 1));
            for (CaseFile file : cases.list(query)) {
                seen.add(file.id());
                next = query.placeOf(file);
            }
        }
        return seen;
    }

    private CaseFile open(CaseAgreement about) {
        cases.open(List.of(opened(about, Party.STUDENT, "")));
        List<CaseFile> all = cases.of(List.of(about.id()));
        return all.get(all.size() - 1);
    }

    private static CaseQuery query(UnaryOperator<CaseQuery> narrowed) {
        return narrowed.apply(CaseQuery.seenBy(new Actor("a", Role.PROVINCE, "22", null, null, null, null, null)));
    }

    private static CaseFile opened(CaseAgreement about, Party party, String subject) {
        return new CaseFile(0, about, party, subject, CaseState.OPEN, DAY, DAY, null, DAY.plusDays(15), false, null, 0,
                List.of(new CaseFinding(FindingCode.LEFT_POST, DAY, Standing.ESTABLISHED, AT, null, null)),
                List.of(new StepTaken(1, Action.OPEN_CASE, null, CaseState.OPEN, AT, "casework", null, "发现", List.of())));
    }

    private static CaseFile with(CaseFile file, CaseState state, List<CaseFinding> findings) {
        List<StepTaken> steps = new ArrayList<>(file.steps());
        steps.add(new StepTaken(2, Action.BEGIN_VERIFYING, file.state(), state, AT.plusDays(1), "zhao", Role.COUNTY_OFFICER, "核实",
                List.of("attachment:1")));
        return new CaseFile(file.id(), file.about(), file.party(), file.subject(), state, file.openedOn(), DAY.plusDays(1), null,
                DAY.plusDays(31), false, null, file.version(), findings, steps);
    }
}
