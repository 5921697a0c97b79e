package cn.dingxiang.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.directory.Role;
import cn.dingxiang.timeline.Party;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The whole life of a county's default: a doctor whose training is over is owed deployment and not deployed. Those above the county
 * decide, the county answers, and what ends it is the record that the doctor is where the agreement says.
 */
@Tag("database")
class CountyDefaultLifeTest {
    private static final String NUMBER = "JD2016-BY000018";

    private static CaseWorld world;

    private Actor wang;
    private Actor siping;
    private Actor changchun;
    private Actor jilin;
    private long agreement;

    @BeforeAll
    static void open() {
        world = new CaseWorld();
    }

    @BeforeEach
    void a_doctor_waiting_for_a_post() {
        world.fresh();
        wang = world.officer("wang");
        siping = world.account("siping", Role.PREFECTURE, "2203", null);
        changchun = world.account("changchun", Role.PREFECTURE, "2201", null);
        jilin = world.account("jilin", Role.PROVINCE, null, null);
        agreement = world.agreement(NUMBER, "李四", CaseWorld.bachelor2016(), wang);
        world.event(wang, NUMBER, "2021-06-30", "GRADUATED");
        world.event(wang, NUMBER, "2021-07-20", "REPORTED");
        world.event(wang, NUMBER, "2021-08-01", "EMPLOYED", "employer", "梨树县人民医院");
        world.event(wang, NUMBER, "2021-09-01", "TRAINING_STARTED", "base", "四平市中心医院");
        world.event(wang, NUMBER, "2024-08-31", "TRAINING_ENDED", "outcome", "CERTIFIED");
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void from_a_post_not_given_to_its_rectification() {
        CaseFile waiting = itIsOverdueForAMonth();
        thoseAboveVerifyAndTellTheCounty(waiting);
        twoOfThemConfirm(waiting);
        theCountyRectifies(waiting);
    }

    private CaseFile itIsOverdueForAMonth() {
        world.night("2024-10-30");
        assertThat(world.cases(agreement)).as("due on 2024-09-30, overdue since 2024-10-01: 30 days of reminders first").isEmpty();
        world.night("2024-10-31");
        CaseFile waiting = world.caseOf(agreement, "");
        assertThat(waiting.party()).isEqualTo(Party.COUNTY);
        assertThat(waiting.findings()).extracting(finding -> finding.code() + " " + finding.since())
                .containsExactly("DEPLOYMENT_NOT_PROVIDED 2024-10-01");
        assertThat(world.casework().offered(siping, waiting.id()))
                .extracting(Step::action).containsExactlyInAnyOrder(Action.BEGIN_VERIFYING, Action.DISMISS);
        assertThat(world.casework().offered(wang, waiting.id())).extracting(Step::action).containsExactly(Action.LODGE_COMPLAINT);
        CaseDesk desk = world.get(CaseDesk.class);
        assertThat(desk.page(jilin, query -> query.within("2203").of(Party.COUNTY).searching("李四").after(0, 1)).rows())
                .extracting(CaseFile::id).containsExactly(waiting.id());
        assertThat(desk.page(jilin, query -> query.within("2201")).rows()).isEmpty();
        assertRefused("elsewhere", () -> desk.page(siping, query -> query.within("2201")));
        assertRefused("no-such-case", () -> desk.open(changchun, waiting.id()));
        assertThat(desk.open(wang, waiting.id()).worksheet()).isNull();
        assertThat(world.rows("SELECT object, reason FROM audit_entry WHERE action = 'person.list' AND reason IS NOT NULL"))
                .containsExactly("cases:2203|李四");
        assertRefused("no-such-case", () -> world.casework().find(changchun, waiting.id()));
        return waiting;
    }

    private void thoseAboveVerifyAndTellTheCounty(CaseFile waiting) {
        world.on("2024-11-04");
        assertRefused("not-yours", () -> world.step(wang, waiting, Action.BEGIN_VERIFYING, "自己核实自己"));
        assertRefused("not-yours", () -> world.step(wang, waiting, Action.DISMISS, "没有问题", "attachment:1"));
        world.step(siping, waiting, Action.BEGIN_VERIFYING, "电话向县局了解");
        world.night("2024-12-05");
        assertThat(world.casework().pastLimit(jilin, 0, 10)).as("30 days to verify have passed").extracting(CaseFile::id)
                .containsExactly(waiting.id());
        world.on("2024-12-06");
        CaseFile told = world.lettered(siping, waiting, Action.SERVE_NOTICE, "整改通知送达县局");
        assertThat(world.rows("SELECT number, addressee FROM letter WHERE case_id IS NOT NULL"))
                .containsExactly("四卫健定向督〔2024〕1号|county:220322");
        assertThat(Words.of(told.state(), told.party(), Locale.ROOT)).isEqualTo("已发整改通知，待说明");
        assertThat(world.casework().pastLimit(jilin, 0, 10)).isEmpty();
        world.on("2024-12-16");
        world.step(wang, waiting, Action.HEAR_STATEMENT, "卫生院编制冻结，待市里批复", "attachment:2");
    }

    private void twoOfThemConfirm(CaseFile waiting) {
        world.on("2024-12-20");
        world.step(siping, waiting, Action.PROPOSE_CONFIRMATION, "岗位义务未履行", "attachment:3");
        assertRefused("needs-second-person", () -> world.step(siping, waiting, Action.CONFIRM, "同意", "attachment:3"));
        CaseFile confirmed = world.step(jilin, waiting, Action.CONFIRM, "同意认定", "attachment:3");
        assertThat(Words.of(confirmed.state(), confirmed.party(), Locale.ROOT)).isEqualTo("已认定未履行义务");
        assertThat(world.casework().dossier(jilin, waiting.id())).isPresent();
        world.on("2025-01-05");
        assertRefused("letter-missing", () -> world.step(siping, waiting, Action.ORDER_RECTIFICATION, "60 日内落实派驻", "letter:4"));
        world.lettered(siping, waiting, Action.ORDER_RECTIFICATION, "60 日内落实派驻");
    }

    private void theCountyRectifies(CaseFile waiting) {
        world.on("2025-02-10");
        assertRefused("still-open", () -> world.step(siping, waiting, Action.ACCEPT_RECTIFICATION, "县局称已落实", "attachment:5"));
        String deployed = world.event(wang, NUMBER, "2025-02-10", "DEPLOYED", "unit", "胜利乡卫生院", "county", "220322", "province", "22");
        world.night("2025-02-10");
        assertThat(world.caseOf(agreement, "").state()).as("what was confirmed is not undone by rectifying it")
                .isEqualTo(CaseState.RECTIFICATION);
        world.on("2025-02-12");
        CaseFile closed = world.step(siping, waiting, Action.ACCEPT_RECTIFICATION, "已到岗", deployed);
        assertThat(closed.state()).isEqualTo(CaseState.CLOSED);
        world.nights("2025-02-12", "2025-03-20");
        assertThat(world.cases(agreement)).hasSize(1);
    }

    @Test
    void a_late_paper_closes_the_case_by_itself_and_says_which() {
        world.night("2024-10-31");
        CaseFile waiting = world.caseOf(agreement, "");
        world.on("2024-11-20");
        world.step(siping, waiting, Action.BEGIN_VERIFYING, "核实");
        String late = world.event(wang, NUMBER, "2024-09-20", "DEPLOYED", "unit", "胜利乡卫生院", "county", "220322", "province", "22");
        world.night("2024-11-20");
        CaseFile closed = world.caseOf(agreement, "");
        assertThat(closed.state()).isEqualTo(CaseState.CLOSED);
        assertThat(closed.last(Action.CLOSE_AS_GONE).orElseThrow()).satisfies(step -> {
            assertThat(step.evidence()).containsExactly(late);
            assertThat(step.reason()).contains("2024-09-20 派驻", "wang", "2024-11-20");
        });
    }

    @Test
    void made_good_before_anything_is_confirmed_it_is_cured() {
        world.night("2024-10-31");
        world.on("2024-11-20");
        world.event(wang, NUMBER, "2024-11-19", "DEPLOYED", "unit", "胜利乡卫生院", "county", "220322", "province", "22");
        world.night("2024-11-20");
        assertThat(world.caseOf(agreement, "").state()).isEqualTo(CaseState.CURED);
        assertThat(Words.of(CaseState.CURED, Party.COUNTY, Locale.ROOT)).isEqualTo("已整改");
    }

    private static void assertRefused(String problem, Runnable step) {
        assertThatThrownBy(step::run).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.problem()).isEqualTo(problem));
    }
}
