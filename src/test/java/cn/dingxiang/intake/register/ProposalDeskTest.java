package cn.dingxiang.intake.register;

import static cn.dingxiang.intake.register.RegisterWorld.COLLEAGUE;
import static cn.dingxiang.intake.register.RegisterWorld.NEIGHBOUR;
import static cn.dingxiang.intake.register.RegisterWorld.OFFICER;
import static cn.dingxiang.intake.register.RegisterWorld.PROVINCE;
import static cn.dingxiang.intake.register.RegisterWorld.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.directory.Role;
import cn.dingxiang.directory.audit.AuditQuery;
import cn.dingxiang.directory.audit.AuditSearch;
import cn.dingxiang.directory.audit.AuditedEntry;
import cn.dingxiang.intake.Ledger;
import cn.dingxiang.intake.RecordRefused;
import cn.dingxiang.obligation.Finding;
import cn.dingxiang.obligation.FindingCode;
import cn.dingxiang.testing.Life;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What officers do with proposals: all or none, in their county, once. */
@Tag("database")
class ProposalDeskTest {
    private static final RegisterKind PRACTICE = RegisterKind.PRACTICE_REGISTRATION;
    private static final String SOURCE = "REGISTER:" + RegisterWorld.NAME + PRACTICE;
    private static RegisterWorld world;
    private int one;
    private int other;
    private RegisterReport report;

    @BeforeAll
    static void start() throws Exception {
        world = new RegisterWorld();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @BeforeEach
    void take() throws Exception {
        world.application().empty("register_proposal", "register_line", "register_file", "register_source", "audit_entry");
        one = world.doctor(Life.serving());
        other = world.doctor(Life.serving());
        report = world.take(PRACTICE, register());
    }

    private Ledger register() {
        Ledger register = Ledger.titled();
        row(register, one, "执业机构", "某市医院", "注册日期", "2026-05-01");
        row(register, other, "执业机构", "某市医院", "注册日期", "2026-06-01");
        row(register, one, "执业机构", Life.UNIT, "注册日期", "2026-08-01");
        return register;
    }

    private Selection all() {
        return Selection.openOf(ProposalFilter.ofFile(report.file().id()), null);
    }

    private Set<Long> ids() {
        return world.proposals(report).stream().map(Proposal::id).collect(Collectors.toSet());
    }

    private static List<String> audit(String action) {
        Actor auditor = new Actor("auditor", Role.AUDITOR, null, null, null, null, null, null);
        AuditQuery query = new AuditQuery(null, null, action, null, null, null);
        return world.get(AuditSearch.class).page(auditor, query, AuditSearch.NEWEST, 10).stream()
                .map((AuditedEntry entry) -> entry.actor() + " " + entry.object() + " " + entry.after() + " " + entry.reason()).toList();
    }

    @Test
    void accepting_writes_the_events_with_the_register_as_their_source() {
        List<Long> ids = ids().stream().sorted().toList();
        assertThat(world.desk().accept(OFFICER, all())).isEqualTo(3);
        assertThat(world.recorded(one)).endsWith("2026-05-01 PRACTICE_REGISTERED " + SOURCE, "2026-08-01 PRACTICE_REGISTERED " + SOURCE);
        assertThat(world.recorded(other)).endsWith("2026-06-01 PRACTICE_REGISTERED " + SOURCE);
        assertThat(world.proposals(report)).allSatisfy(proposal -> {
            assertThat(proposal.state()).isEqualTo(ProposalState.ACCEPTED);
            assertThat(proposal.decision().by()).isEqualTo("zhang");
            assertThat(proposal.decision().event()).isNotNull();
        });
        assertThat(audit("register.accept")).singleElement().asString().startsWith(
                "zhang register-file:" + report.file().id() + " 3: proposals " + ids.get(0) + "-" + ids.get(2) + "; events ");
        assertThatThrownBy(() -> world.desk().accept(OFFICER, all())).isInstanceOf(Refused.class).hasMessageContaining("没有待办");
    }

    @Test
    void what_is_rejected_stays_on_record_and_is_not_proposed_again() throws Exception {
        assertThatThrownBy(() -> world.desk().reject(OFFICER, all(), " ")).isInstanceOf(Refused.class);
        assertThat(world.desk().reject(OFFICER, all(), "同名不同人")).isEqualTo(3);
        assertThat(world.proposals(report)).allSatisfy(proposal -> assertThat(proposal.decision().reason()).isEqualTo("同名不同人"));
        assertThat(world.recorded(other)).noneMatch(event -> event.contains("PRACTICE_REGISTERED"));
        assertThat(audit("register.reject")).singleElement().asString().contains("3: proposals ").endsWith("同名不同人");
        Ledger later = register();
        row(later, other, "执业机构", "某市医院", "注册日期", "2026-07-01");
        RegisterReport again = world.take(PRACTICE, later);
        assertThat(world.lines(again)).startsWith("2 KNOWN 以前已经提出过", "3 KNOWN 以前已经提出过").endsWith("5 PROPOSED");
        assertThat(world.proposed(again)).as("another day is another statement")
                .containsExactly("5 2026-07-01 PRACTICE_REGISTERED {institution=某市医院}");
    }

    @Test
    void others_and_those_who_only_look_decide_nothing() {
        Actor auditor = new Actor("auditor", Role.AUDITOR, null, null, null, null, null, null);
        Actor hospital = new Actor("hospital", Role.HOSPITAL, "22", "2203", Life.COUNTY, 1L, null, null);
        assertThat(world.desk().list(auditor, ProposalFilter.ALL, null, 10).rows()).hasSize(3);
        for (Actor actor : List.of(NEIGHBOUR, auditor, hospital)) {
            assertThatThrownBy(() -> world.desk().accept(actor, Selection.of(ids()))).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> world.desk().reject(actor, Selection.of(ids()), "无")).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> world.desk().preview(actor, Selection.of(ids()), null, 10)).isInstanceOf(Refused.class);
        }
        assertThat(world.proposals(report)).allMatch(Proposal::isOpen);
        assertThatThrownBy(() -> world.desk().accept(OFFICER, Selection.of(Set.of(987_654L)))).isInstanceOf(Refused.class);
    }

    @Test
    void what_was_decided_meanwhile_refuses_the_whole_selection() {
        Set<Long> seen = ids();
        long first = seen.stream().min(Long::compare).orElseThrow();
        world.desk().reject(COLLEAGUE, Selection.of(Set.of(first)), "不是此人");
        assertThatThrownBy(() -> world.desk().accept(OFFICER, Selection.of(seen))).isInstanceOf(Refused.class)
                .hasMessageContaining("1 条已被别人办理（" + first);
        assertThatThrownBy(() -> world.desk().accept(OFFICER, Selection.openOf(ProposalFilter.ofFile(report.file().id()), 3)))
                .isInstanceOf(Refused.class).hasMessageContaining("您看到的是 3 条，现在是 2 条");
        assertThat(world.recorded(other)).noneMatch(event -> event.contains("PRACTICE_REGISTERED"));
        assertThat(world.desk().accept(OFFICER, Selection.openOf(ProposalFilter.ofFile(report.file().id()), 2))).isEqualTo(2);
    }

    @Test
    void when_one_event_cannot_be_written_none_is() {
        Actor nameless = RegisterWorld.officer("长".repeat(61), Life.COUNTY);
        assertThatThrownBy(() -> world.desk().accept(nameless, all())).isInstanceOf(RecordRefused.class);
        assertThat(world.proposals(report)).allMatch(Proposal::isOpen);
        assertThat(audit("register.accept")).isEmpty();
    }

    @Test
    void of_two_who_accept_at_once_one_does_and_the_events_are_written_once() throws Exception {
        Set<Long> seen = ids();
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService both = Executors.newFixedThreadPool(2);
        List<Object> outcomes = new ArrayList<>();
        try {
            List<Future<Object>> running = new ArrayList<>();
            for (Actor actor : List.of(OFFICER, COLLEAGUE)) {
                running.add(both.submit(() -> {
                    together.await();
                    try {
                        return world.desk().accept(actor, Selection.of(seen));
                    } catch (Refused refused) {
                        return refused.problem();
                    }
                }));
            }
            for (Future<Object> done : running) {
                outcomes.add(done.get());
            }
        } finally {
            both.shutdownNow();
        }
        assertThat(outcomes).contains(3).containsAnyOf("proposals-decided", "changed-meanwhile");
        assertThat(world.recorded(one).stream().filter(event -> event.contains("PRACTICE_REGISTERED"))).hasSize(2);
        assertThat(world.recorded(other).stream().filter(event -> event.contains("PRACTICE_REGISTERED"))).hasSize(1);
        assertThat(audit("register.accept")).hasSize(1);
    }

    @Test
    void what_accepting_would_change_is_told_before() throws Exception {
        Page<Foreseen> page = world.desk().preview(OFFICER, all(), null, 1);
        assertThat(page.rows()).singleElement().satisfies(foreseen -> {
            assertThat(foreseen.match().number()).isEqualTo(RegisterWorld.number(one));
            assertThat(foreseen.proposals()).hasSize(2);
            assertThat(foreseen.preview().newFindings()).as("gone and back again").isEmpty();
        });
        Foreseen moved = world.desk().preview(OFFICER, all(), page.next(), 1).rows().get(0);
        assertThat(moved.match().number()).isEqualTo(RegisterWorld.number(other));
        assertThat(moved.preview().newFindings()).extracting(Finding::code).containsExactly(FindingCode.PRACTICE_MOVED);
        assertThat(moved.preview().movesTheEnd()).isFalse();
        assertThat(moved.preview().after().service().expectedEnd()).isEqualTo(LocalDate.of(2031, 9, 1));
        assertThat(world.recorded(other)).as("nothing is written").noneMatch(event -> event.contains("PRACTICE_REGISTERED"));
    }

    @Test
    void lists_are_paged_and_narrowed() throws Exception {
        assertThat(world.desk().list(PROVINCE, ProposalFilter.ALL, null, 2).rows()).hasSize(2);
        Page<Proposal> first = world.desk().list(PROVINCE, ProposalFilter.ALL, null, 2);
        assertThat(world.desk().list(PROVINCE, ProposalFilter.ALL, first.next(), 2)).satisfies(rest -> {
            assertThat(rest.rows()).hasSize(1);
            assertThat(rest.next()).isNull();
        });
        assertThat(list(new ProposalFilter(Life.COUNTY, null, null, null, null))).isEqualTo(3);
        assertThat(list(new ProposalFilter(Life.OTHER_COUNTY, null, null, null, null))).isZero();
        assertThat(list(new ProposalFilter(null, report.file().id() + 1, null, null, null))).isZero();
        assertThat(list(new ProposalFilter(null, null, RegisterKind.PAYROLL, null, null))).isZero();
        assertThat(list(new ProposalFilter(null, null, PRACTICE, ProposalState.OPEN, null))).isEqualTo(3);
        assertThat(list(new ProposalFilter(null, null, null, ProposalState.REJECTED, null))).isZero();
        assertThat(list(new ProposalFilter(null, null, null, null, RegisterWorld.number(one)))).isEqualTo(2);
        assertThatThrownBy(() -> world.desk().list(OFFICER, ProposalFilter.ALL, null, 501)).isInstanceOf(Refused.class);
    }

    private static int list(ProposalFilter filter) {
        return world.desk().list(PROVINCE, filter, null, 100).rows().size();
    }

    @Test
    void a_rejected_spell_of_employment_is_not_asked_about_again_while_it_goes_on() throws Exception {
        Ledger first = Ledger.titled();
        row(first, one, "参保单位", "某民营医院", "费款所属期", "202601");
        RegisterReport paid = world.take(RegisterKind.SOCIAL_INSURANCE, first);
        world.desk().reject(OFFICER, Selection.openOf(ProposalFilter.ofFile(paid.file().id()), 1), "代缴，本人在岗");
        Ledger next = Ledger.titled();
        row(next, one, "参保单位", "某民营医院", "费款所属期", "202602");
        assertThat(world.lines(world.take(RegisterKind.SOCIAL_INSURANCE, next))).containsExactly("2 KNOWN 已有记录");
    }
}
