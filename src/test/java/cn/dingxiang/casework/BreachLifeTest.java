package cn.dingxiang.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dingxiang.agreement.MalformedInput;
import cn.dingxiang.agreement.Policy;
import cn.dingxiang.casework.letter.IssuedLetter;
import cn.dingxiang.casework.letter.LetterBook;
import cn.dingxiang.casework.letter.LetterField;
import cn.dingxiang.casework.letter.LetterKind;
import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.AuditTrail;
import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.directory.Role;
import cn.dingxiang.intake.AgreementRecords;
import cn.dingxiang.review.today.ToDo;
import cn.dingxiang.review.today.ToDoFilter;
import cn.dingxiang.review.today.Today;
import cn.dingxiang.settlement.Worksheet;
import cn.dingxiang.timeline.Detail;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The whole life of a breach, as a county works it: a rumour that comes to nothing until a new fact comes, a doctor who leaves, notice,
 * statement, two people, a complaint, instalments, and a release. And the same decision read six years later, when the forms are gone.
 */
@Tag("database")
class BreachLifeTest {
    private static final String NUMBER = "JD2016-BY000017";
    private static final String CLINIC = "某民营医院";

    private static CaseWorld world;

    private Actor wang;
    private Actor zhao;
    private Actor li;
    private Actor siping;
    private Actor jilin;
    private long agreement;

    @BeforeAll
    static void open() {
        world = new CaseWorld();
    }

    @BeforeEach
    void a_doctor_serving_since_2024() {
        world.fresh();
        wang = world.officer("wang");
        zhao = world.officer("zhao");
        li = world.reviewer("li");
        siping = world.account("siping", Role.PREFECTURE, "2203", null);
        jilin = world.account("jilin", Role.PROVINCE, null, null);
        agreement = world.agreement(NUMBER, "张三", CaseWorld.bachelor2016(), wang);
        world.event(wang, NUMBER, "2021-06-30", "GRADUATED");
        world.event(wang, NUMBER, "2021-07-20", "REPORTED");
        world.event(wang, NUMBER, "2021-08-01", "EMPLOYED", "employer", "梨树县人民医院");
        world.event(wang, NUMBER, "2021-09-01", "TRAINING_STARTED", "base", "四平市中心医院");
        world.event(wang, NUMBER, "2024-08-31", "TRAINING_ENDED", "outcome", "CERTIFIED");
        world.event(wang, NUMBER, "2024-09-10", "DEPLOYED", "unit", "胜利乡卫生院", "county", "220322", "province", "22");
        for (int year = 2024; year <= 2026; year++) {
            world.event(wang, NUMBER, (year + 1) + "-01-10", "ATTESTED", "year", year);
        }
        world.night("2027-02-27");
        assertThat(world.cases(agreement)).isEmpty();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void a_rumour_is_dismissed_and_stays_so_until_a_new_fact_comes() {
        world.on("2027-03-01");
        world.event(wang, NUMBER, "2027-02-20", "EMPLOYED_ELSEWHERE", "employer", CLINIC, "source", "REGISTER:社保");
        world.night("2027-03-01");
        assertThat(world.cases(agreement)).as("one register only ever makes a suspicion, and the county has 30 days").isEmpty();
        assertThat(reminders("WORKING_ELSEWHERE")).contains("PLANNED");

        world.night("2027-03-22");
        CaseFile rumour = world.caseOf(agreement, CLINIC);
        assertThat(rumour.state()).isEqualTo(CaseState.OPEN);
        assertThat(rumour.dueOn()).isEqualTo("2027-04-06");

        world.on("2027-03-25");
        world.step(zhao, rumour, Action.BEGIN_VERIFYING, "向该院核实");
        world.step(zhao, rumour, Action.DISMISS, "该院证明系代缴社保，人一直在岗", "attachment:1");
        world.nights("2027-03-25", "2027-04-30");
        assertThat(world.cases(agreement)).hasSize(1).extracting(CaseFile::state).containsExactly(CaseState.DISMISSED);
        assertThat(reminders("WORKING_ELSEWHERE")).containsOnly("STOPPED");

        world.on("2027-05-04");
        world.event(wang, NUMBER, "2027-05-01", "EMPLOYED_ELSEWHERE", "employer", CLINIC, "source", "EMPLOYER");
        world.night("2027-05-04");
        assertThat(world.cases(agreement)).extracting(CaseFile::state).containsExactly(CaseState.DISMISSED, CaseState.OPEN);
        assertThat(world.caseOf(agreement, CLINIC).findings()).extracting(finding -> finding.standing().name())
                .containsExactly("ESTABLISHED");
        assertThat(reminders("WORKING_ELSEWHERE")).contains("PLANNED");
    }

    @Test
    void from_leaving_to_release() {
        CaseFile leaving = theDoctorLeaves();
        itIsVerifiedToldAndHeard(leaving);
        twoPeopleConfirm(leaving);
        theComplaintIsRejectedByThoseAbove(leaving);
        whatIsOwedIsWorkedOutAndPaidInParts(leaving);
        paidIsNotReleased(leaving);
        inSixYearsItCanStillBeExplained(leaving);
    }

    private CaseFile theDoctorLeaves() {
        world.on("2027-03-16");
        world.event(wang, NUMBER, "2027-03-10", "LEFT_POST", "reason", "RESIGNED");
        world.night("2027-03-16");
        CaseFile leaving = world.caseOf(agreement, "");
        assertThat(leaving.findings()).extracting(finding -> finding.code().name() + " " + finding.since())
                .containsExactly("LEFT_POST 2027-03-10");
        assertThat(leaving.steps()).singleElement().satisfies(step -> {
            assertThat(step.by()).isEqualTo("casework");
            assertThat(step.reason()).contains("服务期未满离岗");
        });
        assertThat(world.casework().list(li, query -> query)).extracting(CaseFile::id).containsExactly(leaving.id());
        assertThat(offered(zhao, leaving)).containsExactlyInAnyOrder(Action.BEGIN_VERIFYING, Action.DISMISS, Action.LODGE_COMPLAINT);
        assertThat(Words.of(leaving.state(), leaving.party(), Locale.ROOT)).isEqualTo("待核实");
        return leaving;
    }

    private void itIsVerifiedToldAndHeard(CaseFile leaving) {
        world.on("2027-03-20");
        world.step(zhao, leaving, Action.BEGIN_VERIFYING, "联系本人和卫生院");
        CaseView seen = world.get(CaseDesk.class).open(zhao, leaving.id());
        assertThat(seen.offered()).filteredOn(offered -> offered.step().action() == Action.SERVE_NOTICE).singleElement()
                .satisfies(offered -> {
                    assertThat(offered.letter()).isEqualTo(LetterKind.REMINDER);
                    assertThat(offered.letterNeeded()).isTrue();
                    assertThat(offered.nextDueOn()).isEqualTo("2027-04-19");
                });
        assertThat(seen.dossier()).isNull();
        assertThat(seen.account()).isNull();
        assertThat(seen.worksheet().isComplete()).isTrue();
        CaseFile stale = world.caseOf(agreement, "");
        world.on("2027-03-25");
        assertRefused("evidence-missing", () -> world.step(zhao, leaving, Action.SERVE_NOTICE, "当面送达"));
        assertRefused("evidence-unknown", () -> world.step(zhao, leaving, Action.SERVE_NOTICE, "当面送达", "letter:4711"));
        assertRefused("evidence-unknown", () -> world.step(zhao, leaving, Action.SERVE_NOTICE, "当面送达", "口头"));
        assertRefused("reason-missing", () -> world.step(zhao, leaving, Action.SERVE_NOTICE, " ", "letter:1"));
        assertRefused("letter-missing", () -> world.step(zhao, leaving, Action.SERVE_NOTICE, "当面送达", "attachment:1"));
        CaseFile told = world.lettered(zhao, leaving, Action.SERVE_NOTICE, "催告函当面送达");
        IssuedLetter reminder = letterOf(leaving, LetterKind.REMINDER);
        assertThat(reminder.number().text()).isEqualTo("梨树县卫健定向催〔2027〕1号");
        assertThat(reminder.data().get("事项")).isEqualTo("1、服务期未满离岗（2027-03-10起），待核实。");
        assertThat(told.last(Action.SERVE_NOTICE).orElseThrow().evidence()).as("the step cites the letter issued with it")
                .containsExactly(reminder.key());
        assertThat(told.periodUntil()).isEqualTo("2027-04-09");
        assertRefused("changed-meanwhile",
                () -> world.casework().take(li, StepRequest.of(stale, Action.SERVE_NOTICE, "另一人同时送达", "letter:2")));
        assertRefused("period-running", () -> world.step(zhao, leaving, Action.PROPOSE_CONFIRMATION, "不等了", "attachment:3"));
        world.on("2027-04-02");
        world.step(world.student(NUMBER), leaving, Action.HEAR_STATEMENT, "家中老人患病，另谋工作", "attachment:4");
    }

    private void twoPeopleConfirm(CaseFile leaving) {
        world.on("2027-04-12");
        assertRefused("recorded-the-fact", () -> world.step(wang, leaving, Action.PROPOSE_CONFIRMATION, "事实清楚", "attachment:5"));
        world.step(zhao, leaving, Action.PROPOSE_CONFIRMATION, "事实清楚", "attachment:5");
        assertRefused("not-yours", () -> world.step(zhao, leaving, Action.CONFIRM, "同意", "attachment:5"));
        assertRefused("not-yours", () -> world.step(wang, leaving, Action.CONFIRM, "同意", "attachment:5"));
        world.on("2027-04-15");
        assertThatThrownBy(() -> world.get(CaseLetters.class).issue(li, leaving.id(), LetterKind.BREACH_DECISION,
                world.letter(li, leaving, LetterKind.BREACH_DECISION))).as("no decision is told before it is made")
                .isInstanceOf(Refused.class);
        assertRefused("evidence-missing", () -> world.lettered(li, leaving, Action.CONFIRM, "同意认定"));
        CaseFile confirmed = world.lettered(li, leaving, Action.CONFIRM, "同意认定", "attachment:5");
        assertThat(confirmed.last(Action.CONFIRM).orElseThrow().evidence())
                .containsExactly("attachment:5", letterOf(leaving, LetterKind.BREACH_DECISION).key());
        assertThat(letterOf(leaving, LetterKind.BREACH_DECISION).data()).containsEntry("申诉机关", "四平市卫生健康委员会")
                .containsEntry("申诉期限", "30日").containsEntry("陈述申辩", "家中老人患病，另谋工作");
        assertThat(confirmed.state()).isEqualTo(CaseState.CONFIRMED);
        assertThat(confirmed.periodUntil()).isEqualTo("2027-05-15");
        assertThat(Words.of(confirmed.state(), confirmed.party(), Locale.ROOT)).isEqualTo("已认定违约");
        assertRefused("period-running", () -> world.step(zhao, leaving, Action.BEGIN_SETTLEMENT, "核定"));
        assertThat(world.rows("SELECT actor, before_text, after_text FROM audit_entry WHERE action = 'case.confirm'"))
                .containsExactly("li|CONFIRMATION_PROPOSED|CONFIRMED");
    }

    private void theComplaintIsRejectedByThoseAbove(CaseFile leaving) {
        world.on("2027-05-01");
        world.step(world.student(NUMBER), leaving, Action.LODGE_COMPLAINT, "请求减免", "attachment:6");
        CaseFile accepted = world.lettered(siping, leaving, Action.ACCEPT_COMPLAINT, "符合受理条件");
        assertThat(accepted.state()).isEqualTo(CaseState.APPEAL);
        assertThat(letterOf(leaving, LetterKind.COMPLAINT_ACCEPTED).data()).containsEntry("申诉事项", "请求减免")
                .containsEntry("申诉日期", "2027年5月1日").containsEntry("答复期限", "2027年5月31日");
        assertRefused("complaint-accepted", () -> world.lettered(siping, leaving, Action.ACCEPT_COMPLAINT, "再次受理"));
        assertRefused("own-decision", () -> world.step(li, leaving, Action.REJECT_COMPLAINT, "维持", "attachment:7"));
        CaseFile rejected = world.step(siping, leaving, Action.REJECT_COMPLAINT, "事实清楚，程序合规，维持原认定", "attachment:7");
        assertThat(rejected.state()).isEqualTo(CaseState.CONFIRMED);
    }

    private void whatIsOwedIsWorkedOutAndPaidInParts(CaseFile leaving) {
        world.on("2027-05-20");
        Settlements settlements = world.get(Settlements.class);
        Worksheet preview = settlements.worksheet(zhao, leaving.id());
        assertThat(preview.lines()).extracting(line -> line.name() + " " + line.amount()).containsExactly("BASE 60000.00",
                "REPAYMENT 60000.00", "DAMAGES 30000.00", "TOTAL 90000.00", "PAID 0.00", "OUTSTANDING 90000.00");
        assertThat(preview.lines().get(2).formula()).isEqualTo("rate × allCosts");
        assertThat(preview.lines().get(2).sources().get("damages").clause()).isEqualTo("协议第十条");
        StepLetter other = world.letter(zhao, leaving, LetterKind.LIABILITY);
        Map<LetterField, String> wrong = new EnumMap<>(other.given());
        wrong.put(LetterField.TOTAL, "人民币1.00元");
        world.casework().take(zhao, StepRequest.of(world.caseOf(agreement, ""), Action.BEGIN_SETTLEMENT, "按协议第十条核定")
                .issuing(StepLetter.of(wrong)));
        assertThat(letterOf(leaving, LetterKind.LIABILITY).data()).as("amounts are those of the worksheet, whatever was typed")
                .containsEntry("合计金额", "人民币90,000.00元").containsEntry("认定文号", "梨树县卫健定向认〔2027〕1号");

        assertRefused("instalments-do-not-add-up", () -> agree("30000.00", "30000.00"));
        CaseFile planned = agree("30000.00", "30000.00", "30000.00");
        assertThat(planned.dueOn()).isEqualTo("2027-08-31");
        world.on("2027-06-30");
        theSamePaymentPostedTwiceAtOnceIsTakenOnce(settlements, leaving.id());
        world.night("2027-08-01");
        assertThat(settlements.arrears(li, null, LocalDate.of(2027, 7, 31), ArrearsOrder.LONGEST, null, 10).rows()).as("due on the 31st is not behind on it").isEmpty();
        assertThat(settlements.arrears(li, null, LocalDate.of(2027, 8, 1), new ArrearsOrder(ArrearsOrder.By.AMOUNT, true), null, 10).rows()).singleElement()
                .satisfies(behind -> {
                    assertThat(behind.amount()).isEqualByComparingTo("30000.00");
                    assertThat(behind.due()).containsExactly(LocalDate.of(2027, 7, 31));
                });
        theListOfCasesIsNarrowedToThoseBehindInEveryOrder(leaving.id());
        assertThat(settlements.behind(li, null, LocalDate.of(2027, 8, 1))).singleElement().satisfies(county -> {
            assertThat(county.people()).isEqualTo(1);
            assertThat(county.amount()).isEqualByComparingTo("30000.00");
        });
        assertThat(world.get(Today.class).list(zhao, ToDoFilter.of(ToDo.ARREARS, null), null, 10).rows()).singleElement()
                .satisfies(item -> assertThat(item.detail()).isEqualTo("30000.00"));
        assertThat(settlements.account(zhao, leaving.id()).arrears()).isEqualByComparingTo("30000.00");

        assertThat(world.rows("SELECT subject, stage, recipient FROM reminder WHERE code = 'INSTALMENT' AND status = 'PLANNED'"))
                .as("the first is paid, the second a day late").containsExactly("2|due+1|county:220322");
        world.night("2027-08-31");
        assertThat(world.casework().pastLimit(jilin, 0, 10)).isEmpty();
        world.night("2027-09-01");
        assertThat(world.casework().pastLimit(jilin, 0, 10)).extracting(CaseFile::id).containsExactly(leaving.id());
        assertThat(world.caseOf(agreement, "").last(Action.PASS_LIMIT)).isPresent();
    }

    private void theListOfCasesIsNarrowedToThoseBehindInEveryOrder(long leaving) {
        for (CaseQuery.Order order : CaseQuery.Order.values()) {
            CaseQuery behind = CaseQuery.seenBy(zhao).by(order);
            assertThat(world.get(Cases.class).list(behind.behindOn(LocalDate.of(2027, 8, 1)))).as(order.name()).extracting(CaseFile::id)
                    .containsExactly(leaving);
            assertThat(world.get(Cases.class).list(behind.behindOn(LocalDate.of(2027, 7, 31)))).as(order + ": due that day").isEmpty();
        }
    }

    private void theSamePaymentPostedTwiceAtOnceIsTakenOnce(Settlements settlements, long leaving) {
        Callable<String> pay = () -> {
            try {
                settlements.pay(zhao, leaving, LocalDate.of(2027, 6, 29), new BigDecimal("30000.00"), new BigDecimal("0.00"));
                return "taken";
            } catch (Refused refused) {
                return refused.problem();
            }
        };
        ExecutorService clerks = Executors.newFixedThreadPool(4);
        try {
            List<String> answers = new ArrayList<>();
            for (Future<String> answer : clerks.invokeAll(Collections.nCopies(4, pay))) {
                answers.add(answer.get());
            }
            assertThat(answers).containsExactlyInAnyOrder("taken", "paid-meanwhile", "paid-meanwhile", "paid-meanwhile");
        } catch (InterruptedException | ExecutionException unforeseen) {
            throw new AssertionError(unforeseen);
        } finally {
            clerks.shutdown();
        }
        assertThat(world.rows("SELECT COUNT(*) FROM event WHERE kind = 'PAYMENT'")).containsExactly("1");
    }

    private CaseFile agree(String... amounts) {
        List<Instalment> plan = new ArrayList<>();
        for (String amount : amounts) {
            plan.add(new Instalment(LocalDate.of(2027, 6 + plan.size(), plan.size() == 0 ? 30 : 31), new BigDecimal(amount)));
        }
        return world.casework().take(zhao, StepRequest.of(world.caseOf(agreement, ""), Action.AGREE_INSTALMENTS, "本人申请分期", "attachment:8")
                .paying(plan));
    }

    private void paidIsNotReleased(CaseFile leaving) {
        world.on("2027-09-10");
        CaseView seen = world.get(CaseDesk.class).open(li, leaving.id());
        assertThat(seen.account().arrears()).isEqualByComparingTo("60000.00");
        assertThat(seen.dossier()).isNotNull();
        assertThat(seen.letters()).extracting(proof -> proof.letter().kind()).containsExactly(LetterKind.REMINDER,
                LetterKind.BREACH_DECISION, LetterKind.COMPLAINT_ACCEPTED, LetterKind.LIABILITY);
        assertThat(world.rows("SELECT actor FROM audit_entry WHERE action = 'person.view' AND object = '" + leaving.key() + "'"))
                .containsExactly("zhao", "li");
        assertRefused("not-paid", () -> release(LocalDate.of(2027, 9, 10)));
        world.get(Settlements.class).pay(zhao, leaving.id(), LocalDate.of(2027, 9, 9), new BigDecimal("60000.00"),
                new BigDecimal("30000.00"));
        world.night("2027-09-10");
        assertThat(world.caseOf(agreement, "").state()).isEqualTo(CaseState.SETTLEMENT);
        assertThat(world.rows("SELECT phase FROM review_state")).containsExactly("ABSENT");

        world.on("2027-09-15");
        assertThat(release(LocalDate.of(2027, 9, 15)).state()).isEqualTo(CaseState.RELEASED);
        IssuedLetter release = letterOf(leaving, LetterKind.RELEASE);
        assertThat(release.data()).containsEntry("款项情况", "应缴90,000.00元，已缴90,000.00元。");
        assertThat(world.rows("SELECT detail FROM event WHERE kind = 'RELEASED'")).singleElement().asString()
                .contains(release.number().text());
        assertThat(release.number().sequence()).as("the refused release used no number").isEqualTo(1);
        world.night("2027-09-15");
        assertThat(world.rows("SELECT phase FROM review_state")).containsExactly("RELEASED");
        assertThat(world.step(zhao, leaving, Action.CLOSE, "归档").state()).isEqualTo(CaseState.CLOSED);
        assertThat(offered(zhao, leaving)).isEmpty();
        world.nights("2027-09-16", "2027-09-30");
        assertThat(world.cases(agreement)).hasSize(1);
    }

    private CaseFile release(LocalDate on) {
        return world.casework().take(zhao, StepRequest.of(world.caseOf(agreement, ""), Action.RELEASE, "已付清")
                .releasing(new Release(on, null, Detail.Release.Ground.SETTLED))
                .issuing(world.letter(zhao, world.caseOf(agreement, ""), LetterKind.RELEASE)));
    }

    @SuppressWarnings("unchecked")
    private void inSixYearsItCanStillBeExplained(CaseFile leaving) {
        Map<String, Object> then = world.casework().dossier(li, leaving.id()).orElseThrow().document();
        world.on("2033-02-01");
        Casework later = withoutAnyForm();
        CaseRecords.Frozen frozen = later.dossier(jilin, leaving.id()).orElseThrow();
        Map<String, Object> dossier = frozen.document();
        assertThat(dossier).isEqualTo(then);
        assertThat(frozen.hash()).hasSize(64);
        assertThat(later.find(jilin, leaving.id()).steps()).extracting(step -> step.action() + " " + step.by())
                .contains("PROPOSE_CONFIRMATION zhao", "CONFIRM li", "REJECT_COMPLAINT siping", "RELEASE zhao");
        Map<String, Object> damages = (Map<String, Object>) ((Map<String, Object>) dossier.get("terms")).get("damages");
        assertThat(damages).containsEntry("clause", "协议第十条").containsEntry("confidence", "SAMPLE")
                .containsEntry("origin", "form:sample-2018-bachelor");
        assertThat((List<Map<String, Object>>) dossier.get("events")).anySatisfy(entry -> {
            assertThat((Map<String, Object>) entry.get("event")).containsEntry("kind", "LEFT_POST").containsEntry("on", "2027-03-10");
            assertThat(entry).containsEntry("recordedBy", "wang");
            assertThat((String) entry.get("recordedAt")).startsWith("2027-03-16");
        });
        assertThat(String.valueOf(dossier.get("explanation"))).contains("LEFT_POST", "2027-03-10", "协议第三条");
        assertThat(new FrozenWorksheet((Map<String, Object>) dossier.get("settlement")).amount(Worksheet.Name.TOTAL)).isEqualTo("90000.00");
        FrozenWorksheet settled = new FrozenWorksheet(world.get(CaseRecords.class).latest(leaving.id(), CaseRecords.Kind.SETTLEMENT)
                .orElseThrow().document());
        assertThat(settled.amount(Worksheet.Name.OUTSTANDING)).isEqualTo("90000.00");
    }

    /** Regimes and forms are no longer what they were: asking them is an error. */
    private Casework withoutAnyForm() {
        Policy gone = signed -> {
            throw new MalformedInput("agreement.form", "unknown-form", "sample-2018-bachelor", "");
        };
        return new Casework(world.get(Cases.class), world.get(CaseRecords.class), world.get(References.class),
                new Backgrounds(world.get(AgreementRecords.class), gone, world.get(CivilTime.class)), world.get(Deciders.class),
                world.get(Effects.class), world.get(StepPapers.class),
                world.get(CaseworkRules.class),
                world.get(AuditTrail.class), world.get(Transactions.class), world.get(CivilTime.class));
    }

    private IssuedLetter letterOf(CaseFile file, LetterKind kind) {
        return world.get(LetterBook.class).ofCase(file.id()).stream().filter(letter -> letter.kind() == kind).reduce((one, two) -> {
            throw new AssertionError("two letters of kind " + kind);
        }).orElseThrow();
    }

    private List<Action> offered(Actor actor, CaseFile file) {
        return world.casework().offered(actor, file.id()).stream().map(Step::action).toList();
    }

    private List<String> reminders(String code) {
        return world.rows("SELECT status FROM reminder WHERE code = '" + code + "'");
    }

    private static void assertRefused(String problem, Runnable step) {
        assertThatThrownBy(step::run).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.problem()).isEqualTo(problem));
    }
}
