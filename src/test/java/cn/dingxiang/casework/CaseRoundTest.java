package cn.dingxiang.casework;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.intake.AgreementRecords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class CaseRoundTest {
    private static final String NUMBER = "JD2016-BY000019";
    private static CaseWorld world;

    private Actor wang;
    private Actor li;
    private long agreement;

    @BeforeAll
    static void open() {
        world = new CaseWorld();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @BeforeEach
    void a_doctor_serving() {
        world.fresh();
        wang = world.officer("wang");
        li = world.reviewer("li");
        world.officer("zhao");
        agreement = world.agreement(NUMBER, "张三", CaseWorld.bachelor2016(), wang);
        world.event(wang, NUMBER, "2021-06-30", "GRADUATED");
        world.event(wang, NUMBER, "2021-07-20", "REPORTED");
        world.event(wang, NUMBER, "2021-08-01", "EMPLOYED", "employer", "梨树县人民医院");
        world.event(wang, NUMBER, "2021-08-20", "TRAINING_STARTED", "base", "四平市中心医院");
        world.event(wang, NUMBER, "2024-08-31", "TRAINING_ENDED", "outcome", "CERTIFIED");
        world.event(wang, NUMBER, "2024-09-10", "DEPLOYED", "unit", "胜利乡卫生院", "county", "220322", "province", "22");
        world.event(wang, NUMBER, "2025-01-10", "ATTESTED", "year", 2024);
    }

    @Test
    void a_second_round_on_the_same_day_writes_nothing() {
        world.event(wang, NUMBER, "2025-03-01", "LEFT_POST", "reason", "RESIGNED");
        world.night("2025-03-02");
        List<String> after = everything();
        assertThat(after).isNotEmpty();
        assertThat(world.get(CaseRound.class).run(LocalDate.of(2025, 3, 2))).isEqualTo(CaseRound.Counts.NONE);
        world.night("2025-03-02");
        assertThat(everything()).isEqualTo(after);
        assertThat(world.rows("SELECT agreement_id FROM review_state WHERE casework_on <= '2025-03-02'")).isEmpty();
    }

    @Test
    void what_is_not_started_raises_none_until_it_is() {
        world.execute("UPDATE agreement SET status = 'FILING'");
        world.event(wang, NUMBER, "2025-03-01", "LEFT_POST", "reason", "RESIGNED");
        world.night("2025-03-02");
        assertThat(world.cases(agreement)).isEmpty();
        world.execute("UPDATE agreement SET status = 'LIVE'");
        world.night("2025-03-03");
        assertThat(world.cases(agreement)).hasSize(1);
    }

    @Test
    void findings_of_one_subject_gather_in_one_case_and_those_of_another_in_their_own() {
        world.event(wang, NUMBER, "2025-03-01", "LEFT_POST", "reason", "RESIGNED");
        world.night("2025-03-02");
        world.event(wang, NUMBER, "2025-03-05", "PRACTICE_REGISTERED", "institution", "某民营医院");
        world.event(wang, NUMBER, "2025-03-06", "EMPLOYED_ELSEWHERE", "employer", "某民营医院");
        world.night("2025-03-07");
        assertThat(world.caseOf(agreement, "").findings()).extracting(finding -> finding.code().name())
                .containsExactlyInAnyOrder("LEFT_POST", "PRACTICE_MOVED");
        assertThat(world.caseOf(agreement, "").last(Action.JOIN_FINDING)).isPresent();
        assertThat(world.caseOf(agreement, "某民营医院").findings()).extracting(finding -> finding.code().name())
                .containsExactly("WORKING_ELSEWHERE");
    }

    @Test
    void one_of_two_findings_found_untrue_leaves_the_case_with_the_other() {
        world.event(wang, NUMBER, "2025-03-01", "LEFT_POST", "reason", "RESIGNED");
        String moved = world.event(wang, NUMBER, "2025-03-01", "PRACTICE_REGISTERED", "institution", "某民营医院");
        world.night("2025-03-02");
        world.on("2025-03-03");
        world.get(AgreementRecords.class).correct(Long.parseLong(moved.substring(6)), null, "登记错人", "wang");
        world.night("2025-03-03");
        CaseFile file = world.caseOf(agreement, "");
        assertThat(file.state()).isEqualTo(CaseState.OPEN);
        assertThat(file.openFindings()).extracting(finding -> finding.code().name()).containsExactly("LEFT_POST");
        assertThat(file.findings()).filteredOn(finding -> finding.goneOn() != null).extracting(finding -> finding.code().name())
                .containsExactly("PRACTICE_MOVED");
    }

    @Test
    void a_correction_that_voids_the_fact_closes_the_case_and_is_named() {
        String left = world.event(wang, NUMBER, "2025-03-01", "LEFT_POST", "reason", "RESIGNED");
        world.night("2025-03-02");
        world.on("2025-03-03");
        long voiding = world.get(AgreementRecords.class).correct(Long.parseLong(left.substring(6)), null, "登记错人", "li").id();
        world.night("2025-03-03");
        CaseFile file = world.caseOf(agreement, "");
        assertThat(file.state()).isEqualTo(CaseState.CLOSED);
        assertThat(file.last(Action.CLOSE_AS_GONE).orElseThrow().evidence()).containsExactly("event:" + voiding);
        assertThat(world.rows("SELECT action, actor FROM audit_entry WHERE action = 'case.close-as-gone'"))
                .containsExactly("case.close-as-gone|casework");
    }

    @Test
    void when_the_agreement_ends_an_undecided_case_ends_with_it() {
        world.event(wang, NUMBER, "2025-03-01", "LEFT_POST", "reason", "ABSENT");
        world.night("2025-03-02");
        world.event(wang, NUMBER, "2025-03-05", "DECEASED");
        world.night("2025-03-06");
        assertThat(world.caseOf(agreement, "").last(Action.CLOSE_AS_ENDED)).isPresent();
    }

    @Test
    void a_limit_that_passed_is_noted_once() {
        world.event(wang, NUMBER, "2025-03-01", "LEFT_POST", "reason", "RESIGNED");
        world.night("2025-03-02");
        world.nights("2025-03-16", "2025-03-20");
        CaseFile file = world.caseOf(agreement, "");
        assertThat(file.steps()).filteredOn(step -> step.action() == Action.PASS_LIMIT).singleElement()
                .satisfies(step -> assertThat(step.at().toLocalDate()).isEqualTo("2025-03-18"));
        assertThat(world.rows("SELECT due_on FROM agreement_case")).containsExactly("2025-03-17");
        world.on("2025-03-21");
        assertThat(world.step(li, file, Action.BEGIN_VERIFYING, "核实").late()).isFalse();
    }

    private static List<String> everything() {
        List<String> rows = new ArrayList<>();
        for (String table : List.of("agreement_case", "case_finding", "case_step", "finding", "review_mark", "review_state", "reminder")) {
            rows.addAll(world.rows("SELECT * FROM " + table));
        }
        rows.addAll(world.rows("SELECT COUNT(*) FROM audit_entry"));
        return rows;
    }
}
