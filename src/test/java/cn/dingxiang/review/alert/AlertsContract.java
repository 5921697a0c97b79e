package cn.dingxiang.review.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.AuditTrail;
import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.directory.Role;
import cn.dingxiang.obligation.FindingCode;
import cn.dingxiang.obligation.Standing;
import cn.dingxiang.review.FindingRow;
import cn.dingxiang.testing.MutableClock;
import cn.dingxiang.timeline.Party;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What alerts do over every store: none is doubled, each opens and closes with its matter, somebody takes note or it rises. */
public abstract class AlertsContract {
    protected static final LocalDate TODAY = LocalDate.parse("2026-11-24");
    private static final Actor PROVINCE = actor(Role.PROVINCE, "22", null, null);

    protected final MutableClock clock = MutableClock.at("2026-11-24T10:00");

    protected abstract AlertStore store();

    protected abstract AlertFixture given();

    protected abstract AuditTrail trail();

    /** The audit entries recorded, as {@code actor action object after reason}. */
    protected abstract List<String> audited();

    @Test
    void a_confirmed_case_alerts_once_and_tells_county_person_and_agreement() {
        given().caseConfirmed("2026-11-20", false);
        derived().ofCases();
        derived().ofCases();
        Alert alert = only();
        assertThat(alert.kind()).isEqualTo(AlertKind.BREACH_CONFIRMED);
        assertThat(alert.countyName()).isEqualTo("梨树县");
        assertThat(alert.agreementNumber()).isEqualTo("DX-1");
        assertThat(alert.personName()).isEqualTo("王小明");
        assertThat(alert.caseId()).isEqualTo(5);
        assertThat(alert.code()).isEqualTo(FindingCode.LEFT_POST);
        assertThat(alert.since()).isEqualTo(LocalDate.parse("2026-11-20"));
        assertThat(alert.raisedOn()).isEqualTo(TODAY);
        assertThat(alert.level()).isZero();
        given().caseConfirmed("2026-11-20", null);
        derived().ofCases();
        assertThat(waiting()).isEmpty();
    }

    @Test
    void a_case_past_its_limit_is_over_when_it_moves_on_and_comes_back_unacknowledged() {
        given().caseConfirmed("2026-11-01", true);
        derived().ofCases();
        Alert late = late();
        assertThat(late.since()).isEqualTo(LocalDate.parse("2026-11-16"));
        alerts().acknowledge(PROVINCE, List.of(late.id()), "已督办");
        given().caseConfirmed("2026-11-01", false);
        derived().ofCases();
        assertThat(page(AlertQuery.State.CLOSED).get(0).closedOn()).isEqualTo(TODAY);
        clock.set("2026-12-01T10:00");
        given().caseConfirmed("2026-11-10", true);
        derived().ofCases();
        Alert again = late();
        assertThat(again.id()).isEqualTo(late.id());
        assertThat(again.raisedOn()).isEqualTo(LocalDate.parse("2026-12-01"));
        assertThat(again.since()).isEqualTo(LocalDate.parse("2026-11-25"));
        assertThat(again.acknowledgement()).isNull();
        assertThat(store().untold(9)).extracting(Alert::id).contains(late.id());
    }

    private Alert late() {
        return waiting().stream().filter(alert -> alert.kind() == AlertKind.CASE_PAST_LIMIT).findFirst().orElseThrow();
    }

    @Test
    void findings_call_for_alerts_when_firm_on_either_side() {
        List<FindingRow> findings = List.of(finding(FindingCode.LEFT_POST, Party.STUDENT, Standing.ESTABLISHED, null),
                finding(FindingCode.LEFT_POST, Party.STUDENT, Standing.SUSPECTED, null),
                finding(FindingCode.NOT_REPORTED, Party.STUDENT, Standing.OVERDUE, null),
                finding(FindingCode.EMPLOYMENT_NOT_PROVIDED, Party.COUNTY, Standing.OVERDUE, null),
                finding(FindingCode.TERM_UNSET, Party.COUNTY, Standing.REVIEW, null),
                finding(FindingCode.PAY_BELOW_PARITY, Party.EMPLOYER, Standing.ESTABLISHED, null),
                finding(FindingCode.NO_QUOTA_POST, Party.COUNTY, Standing.ESTABLISHED, TODAY));
        assertThat(NewAlert.of(given().agreement(), "220322", findings)).extracting(alert -> alert.kind() + " " + alert.code())
                .containsExactly("ESTABLISHED_FINDING LEFT_POST", "COUNTY_DEFAULT EMPLOYMENT_NOT_PROVIDED", "EMPLOYER_DEFAULT PAY_BELOW_PARITY");
        store().raise(NewAlert.of(given().agreement(), "220322", findings), TODAY);
        assertThat(waiting()).extracting(Alert::code).containsExactly(FindingCode.LEFT_POST, FindingCode.EMPLOYMENT_NOT_PROVIDED,
                FindingCode.PAY_BELOW_PARITY);
    }

    @Test
    void the_province_takes_note_with_a_reason_and_that_is_audited() {
        raiseSilence("220322");
        raiseSilence("220421");
        alerts().acknowledge(PROVINCE, waiting().stream().map(Alert::id).toList(), " 已电话核实 ");
        assertThat(waiting()).isEmpty();
        Alert taken = page(AlertQuery.State.ACKNOWLEDGED).get(0);
        assertThat(taken.acknowledgement())
                .isEqualTo(new Alert.Acknowledgement(LocalDateTime.parse("2026-11-24T10:00"), "someone", "已电话核实"));
        assertThat(acknowledged()).containsExactly("someone alert.acknowledge " + taken.key() + " COUNTY_SILENT 已电话核实",
                "someone alert.acknowledge alert:" + (taken.id() + 1) + " COUNTY_SILENT 已电话核实");
        assertRefused("alert-taken", () -> alerts().acknowledge(PROVINCE, List.of(taken.id()), "又一次"));
    }

    @Test
    void no_note_no_choice_or_somebody_elses_alert_is_refused_whole() {
        raiseSilence("220322");
        long id = only().id();
        assertRefused("alert-note", () -> alerts().acknowledge(PROVINCE, List.of(id), " "));
        assertRefused("alert-note", () -> alerts().acknowledge(PROVINCE, List.of(id), "长".repeat(401)));
        assertRefused("alert-choice", () -> alerts().acknowledge(PROVINCE, List.of(), "已阅"));
        assertRefused("alert-elsewhere", () -> alerts().acknowledge(PROVINCE, List.of(id, id + 99), "已阅"));
        assertRefused("alert-elsewhere", () -> alerts().acknowledge(actor(Role.PROVINCE, "15", null, null), List.of(id), "已阅"));
        assertThat(waiting()).hasSize(1);
        assertThat(acknowledged()).isEmpty();
    }

    @Test
    void a_look_at_the_list_is_audited_with_the_place_seen() {
        alerts().page(actor(Role.PREFECTURE, "22", "2203", null), AlertQuery.waiting(9));
        assertThat(audited()).singleElement().asString().startsWith("someone person.list alerts:2203");
    }

    private List<String> acknowledged() {
        return audited().stream().filter(said -> said.contains(" alert.")).toList();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "PROVINCE")
    void only_the_province_acknowledges(Role role) {
        raiseSilence("220322");
        assertRefused("alert-acknowledge-role", () -> alerts().acknowledge(actor(role, "22", null, null), List.of(only().id()), "已阅"));
    }

    @Test
    void everybody_sees_their_own_part_in_pages() {
        raiseSilence("220322");
        raiseSilence("220421");
        given().caseConfirmed("2026-11-20", false);
        derived().ofCases();
        Page<Alert> first = alerts().page(PROVINCE, AlertQuery.waiting(2));
        assertThat(first.rows()).hasSize(2);
        assertThat(alerts().page(PROVINCE, new AlertQuery(AlertQuery.State.WAITING, null, "", Long.parseLong(first.next()), 2)).rows())
                .hasSize(1);
        assertThat(alerts().page(actor(Role.PREFECTURE, "22", "2203", null), AlertQuery.waiting(9)).rows()).hasSize(2);
        assertThat(alerts().page(PROVINCE, new AlertQuery(AlertQuery.State.WAITING, AlertKind.COUNTY_SILENT, "2204", 0, 9)).rows())
                .hasSize(1);
        String name = first.rows().get(0).countyName();
        assertThat(alerts().page(PROVINCE, new AlertQuery(AlertQuery.State.WAITING, null, "", 0, 9, name)).rows()).isNotEmpty()
                .allSatisfy(alert -> assertThat(alert.countyName()).isEqualTo(name));
        assertThat(alerts().page(PROVINCE, new AlertQuery(AlertQuery.State.WAITING, null, "", 0, 9, "%")).rows()).isEmpty();
        assertRefused("alert-elsewhere", () -> alerts().page(actor(Role.PREFECTURE, "22", "2203", null),
                new AlertQuery(AlertQuery.State.WAITING, null, "2204", 0, 9)));
        assertRefused("alert-role", () -> alerts().page(actor(Role.COUNTY_OFFICER, "22", null, "220322"), AlertQuery.waiting(9)));
    }

    @ParameterizedTest
    @EnumSource(AlertOrder.By.class)
    void pages_follow_one_another_in_the_order_asked_for_and_the_other_way_round(AlertOrder.By by) {
        store().raise(List.of(NewAlert.silent("220421", TODAY.minusDays(40)), NewAlert.silent("220322", TODAY.minusDays(50))), TODAY);
        given().caseConfirmed("2026-11-20", false);
        derived().ofCases();
        long risen = waiting().get(1).id();
        store().told(List.of(risen), 0);
        store().escalate(0, TODAY, TODAY.plusDays(2));
        List<Long> upwards = inPagesOfOne(new AlertOrder(by, false));
        List<Long> ids = waiting().stream().map(Alert::id).toList();
        assertThat(upwards).containsExactlyElementsOf(switch (by) {
            case RAISED -> ids;
            case LEVEL -> List.of(ids.get(0), ids.get(2), risen);
            case COUNTY -> List.of(ids.get(1), ids.get(2), ids.get(0));
            case SINCE -> List.of(ids.get(1), ids.get(0), ids.get(2));
        });
        List<Long> downwards = inPagesOfOne(new AlertOrder(by, true));
        Collections.reverse(downwards);
        assertThat(downwards).isEqualTo(upwards);
    }

    private List<Long> inPagesOfOne(AlertOrder order) {
        List<Long> ids = new ArrayList<>();
        for (String next = "0"; next != null;) {
            Page<Alert> page = alerts().page(PROVINCE, new AlertQuery(AlertQuery.State.WAITING, null, "", Long.parseLong(next), 1, "", order));
            page.rows().forEach(alert -> ids.add(alert.id()));
            next = page.next();
        }
        return ids;
    }

    @Test
    void what_was_told_and_nobody_acknowledged_rises() {
        raiseSilence("220322");
        raiseSilence("220421");
        List<Long> ids = waiting().stream().map(Alert::id).toList();
        assertThat(store().escalate(0, TODAY, TODAY)).isZero();
        store().told(ids, 0);
        assertThat(store().untold(9)).isEmpty();
        alerts().acknowledge(PROVINCE, List.of(ids.get(1)), "已阅");
        assertThat(store().escalate(0, TODAY.minusDays(1), TODAY.plusDays(2))).isZero();
        assertThat(store().escalate(0, TODAY, TODAY.plusDays(2))).isEqualTo(1);
        assertThat(store().untold(9)).extracting(Alert::id, Alert::level).containsExactly(tuple(ids.get(0), 1));
        store().told(ids.subList(0, 1), 1);
        assertThat(store().escalate(1, TODAY.plusDays(1), TODAY.plusDays(3))).isZero();
    }

    @Test
    void a_county_counts_as_silent_from_the_day_after_so_many_without_a_record_until_it_is_heard() {
        given().eventRecorded("2026-10-25T00:00");
        assertThat(derived().ofSilentCounties()).isZero();
        clock.set("2026-11-25T06:00");
        assertThat(derived().ofSilentCounties()).isEqualTo(1);
        assertThat(derived().ofSilentCounties()).isEqualTo(1);
        Alert alert = only();
        assertThat(alert.kind()).isEqualTo(AlertKind.COUNTY_SILENT);
        assertThat(alert.since()).isEqualTo(LocalDate.parse("2026-10-25"));
        given().imported("220322", "2026-11-26T09:00");
        clock.set("2026-11-26T10:00");
        assertThat(derived().ofSilentCounties()).isZero();
        assertThat(waiting()).isEmpty();
    }

    private Alerts alerts() {
        return new Alerts(store(), trail(), clock);
    }

    private DerivedAlerts derived() {
        return new DerivedAlerts(store(), new AlertRules(30, true, List.of(), List.of()), clock);
    }

    private void raiseSilence(String county) {
        store().raise(List.of(NewAlert.silent(county, TODAY.minusDays(40))), TODAY);
    }

    private List<Alert> waiting() {
        return page(AlertQuery.State.WAITING);
    }

    private List<Alert> page(AlertQuery.State state) {
        return alerts().page(PROVINCE, new AlertQuery(state, null, "", 0, 100)).rows();
    }

    private Alert only() {
        assertThat(waiting()).hasSize(1);
        return waiting().get(0);
    }

    private static void assertRefused(String problem, Runnable action) {
        assertThatThrownBy(action::run).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.problem()).isEqualTo(problem);
            assertThat(refused.explain(Locale.ENGLISH)).isNotBlank();
        });
    }

    private static FindingRow finding(FindingCode code, Party party, Standing standing, LocalDate closedOn) {
        return new FindingRow(new FindingRow.Key(code, "", TODAY.minusDays(9), 0), party, standing, closedOn, List.of());
    }

    private static Actor actor(Role role, String province, String prefecture, String county) {
        return new Actor("someone", role, province, prefecture, county, null, null, null);
    }
}
