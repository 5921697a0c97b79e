package cn.dingxiang.placement;

import static cn.dingxiang.placement.Bureau.refused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.Role;
import cn.dingxiang.obligation.Finding;
import cn.dingxiang.obligation.FindingCode;
import cn.dingxiang.obligation.Preview;
import cn.dingxiang.testing.Life;
import cn.dingxiang.timeline.Detail;
import cn.dingxiang.timeline.EventKind;
import cn.dingxiang.timeline.Party;
import cn.dingxiang.timeline.Phase;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkflowTest {
    private static final String REASON = "按计划安排";

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static Actor student(Bureau bureau) {
        return Actors.student(bureau.file("N1").person());
    }

    @Test
    void a_graduate_is_employed_by_the_county_hospital_and_deployed_to_the_township() {
        Bureau bureau = new Bureau("2025-08-25T09:00").with("N1", Life.college().graduated("2025-06-30"));
        assertThat(bureau.asking.offered(Actors.OFFICER, "N1")).containsExactly(Workflow.EMPLOYMENT);
        long employment = bureau.asking.ask(Actors.OFFICER, "N1", Wish.employment(bureau.hospital.id(), true), REASON);
        assertThat(bureau.desk.offered(Actors.REVIEWER, employment)).containsExactlyInAnyOrder(RequestStep.Kind.APPROVE,
                RequestStep.Kind.REFUSE);
        bureau.desk.approve(Actors.REVIEWER, employment, null);
        bureau.carryingOut.carryOut(Actors.OFFICER, employment, day("2025-08-25"));

        assertThat(bureau.asking.offered(Actors.OFFICER, "N1")).containsExactly(Workflow.DEPLOYMENT);
        long post = bureau.post(bureau.township, 1);
        long deployment = bureau.asking.ask(Actors.OFFICER, "N1", Wish.deployment(bureau.township.id(), post), REASON);
        bureau.desk.approve(Actors.OFFICER, deployment, null);
        bureau.clock.set("2025-09-01T09:00");
        Preview preview = bureau.carryingOut.preview(Actors.OFFICER, deployment, day("2025-09-01"));
        assertThat(preview.before().phase()).isEqualTo(Phase.EMPLOYED);
        assertThat(preview.after().phase()).isEqualTo(Phase.SERVING);
        assertThat(preview.movesTheEnd()).isTrue();
        assertThat(preview.after().service().expectedEnd()).isEqualTo(day("2031-09-01"));
        assertThat(preview.newFindings()).isEmpty();
        bureau.carryingOut.carryOut(Actors.OFFICER, deployment, day("2025-09-01"));

        assertThat(bureau.events("N1")).containsExactly("GRADUATED 2025-06-30", "EMPLOYED 2025-08-25", "DEPLOYED 2025-09-01");
        assertThat(bureau.file("N1").events().get(1).detail(Detail.Employment.class)).isEqualTo(new Detail.Employment(Life.EMPLOYER, true));
        assertThat(bureau.file("N1").events().get(2).detail(Detail.Deployment.class))
                .isEqualTo(new Detail.Deployment(Life.UNIT, Life.COUNTY, Life.PROVINCE, Party.COUNTY, true));
        assertThat(bureau.posts.fillings(post)).extracting(Filling::from).containsExactly(day("2025-09-01"));
        assertThat(bureau.audit.said()).contains("placement.ask placement:1 zhang " + REASON, "placement.approve placement:1 li",
                "placement.carry-out placement:2 zhang");
        assertThat(bureau.asking.offered(Actors.OFFICER, "N1")).containsExactly(Workflow.TRANSFER, Workflow.SECONDMENT);
    }

    @Test
    void a_transfer_the_doctor_wanted_inside_the_county_counts_from_its_approval() {
        Bureau bureau = new Bureau("2027-03-01T09:00").with("N1", Life.serving());
        bureau.posts.fill(bureau.post(bureau.township, 1), bureau.file("N1").id(), day("2025-09-01"));
        Actor student = student(bureau);
        assertThat(bureau.asking.offered(student, "N1")).containsExactly(Workflow.TRANSFER);
        long id = bureau.asking.ask(student, "N1", Wish.transfer(bureau.otherTownship.id(), null, Party.STUDENT), "照顾父母");
        assertThat(bureau.desk.find(student, id).needs()).isEmpty();
        assertThat(bureau.desk.offered(student, id)).containsExactly(RequestStep.Kind.WITHDRAW);
        assertThat(bureau.carryingOut.preview(student, id, day("2027-03-15")).movesTheEnd()).isFalse();
        bureau.desk.approve(Actors.OFFICER, id, "同意");
        bureau.clock.set("2027-03-15T09:00");
        bureau.carryingOut.carryOut(Actors.OFFICER, id, day("2027-03-15"));
        assertThat(bureau.events("N1")).endsWith("TRANSFER_APPROVED 2027-03-01", "DEPLOYED 2027-03-15");
        assertThat(bureau.posts.vacant(Life.COUNTY)).hasSize(1);
    }

    @Test
    void a_move_carried_out_before_it_was_approved_shows_what_that_costs() {
        Bureau bureau = new Bureau("2027-03-10T09:00").with("N1", Life.serving());
        long id = bureau.asking.ask(Actors.OFFICER, "N1", Wish.transfer(bureau.otherTownship.id(), null, Party.STUDENT), REASON);
        Preview preview = bureau.carryingOut.preview(Actors.OFFICER, id, day("2027-03-01"));
        assertThat(preview.before().service().expectedEnd()).isEqualTo(day("2031-09-01"));
        assertThat(preview.after().service().expectedEnd()).isEqualTo(day("2031-09-10"));
        assertThat(preview.after().findings()).extracting(Finding::code).containsExactly(FindingCode.UNAPPROVED_TRANSFER);
    }

    @Test
    void across_counties_an_officer_of_each_consents_and_nobody_for_the_other() {
        Bureau bureau = new Bureau("2027-03-01T09:00").with("N1", Life.serving());
        long id = bureau.asking.ask(student(bureau), "N1", Wish.transfer(bureau.neighbour.id(), null, Party.STUDENT), "结婚");
        assertThat(bureau.desk.find(Actors.OFFICER, id).needs()).containsExactly(Approver.FROM_COUNTY, Approver.TO_COUNTY);
        refused("request.not-offered.APPROVE", () -> bureau.desk.approve(Actors.OFFICER, id, null));
        refused("request.not-offered.CONSENT", () -> bureau.desk.consent(Actors.PROVINCE, id, null));
        bureau.desk.consent(Actors.OFFICER, id, "同意调出");
        assertThat(bureau.desk.find(Actors.OFFICER, id).state()).isEqualTo(RequestState.ASKED);
        assertThat(bureau.desk.offered(Actors.OFFICER, id)).containsExactly(RequestStep.Kind.REFUSE);
        refused("request.not-offered.CONSENT", () -> bureau.desk.consent(Actors.REVIEWER, id, null));
        bureau.desk.consent(Actors.NEIGHBOUR, id, "同意接收");
        assertThat(bureau.desk.find(Actors.NEIGHBOUR, id).state()).isEqualTo(RequestState.CONSENTED);
        refused("request.not-offered.APPROVE", () -> bureau.desk.approve(Actors.NEIGHBOUR, id, null));
        bureau.desk.approve(Actors.OFFICER, id, null);
        bureau.carryingOut.carryOut(Actors.OFFICER, id, day("2027-03-01"));
        assertThat(bureau.file("N1").events()).filteredOn(event -> event.kind() == EventKind.TRANSFER_APPROVED)
                .extracting(event -> event.detail(Detail.Approval.class).approvals())
                .containsExactly(java.util.Set.of("COUNTY", "FROM_COUNTY", "TO_COUNTY"));
        Preview nothingMore = Preview.of(bureau.doctors.of("N1", day("2027-03-01")).agreement(), bureau.file("N1").events(), List.of(),
                day("2028-01-01"));
        assertThat(nothingMore.after().service().expectedEnd()).isEqualTo(day("2031-09-01"));
        assertThat(nothingMore.after().findings()).extracting(Finding::code).doesNotContain(FindingCode.UNAPPROVED_TRANSFER);
    }

    @Test
    void what_the_agreement_asks_besides_is_asked_too_and_an_approver_nobody_knows_is_named() {
        Bureau bureau = new Bureau("2027-03-01T09:00")
                .with("N1", Life.serving().with("transfer.withinCounty", List.of("COUNTY", "EMPLOYER", "PROVINCE")))
                .with("N2", Life.serving().with("transfer.withinCounty", List.of("PARLIAMENT")));
        Wish wish = Wish.transfer(bureau.otherTownship.id(), null, Party.STUDENT);
        long id = bureau.asking.ask(Actors.OFFICER, "N1", wish, REASON);
        assertThat(bureau.desk.find(Actors.OFFICER, id).needs()).containsExactly(Approver.EMPLOYER, Approver.PROVINCE);
        Actor employer = Actors.unit(Role.HOSPITAL, bureau.hospital.id());
        bureau.desk.consent(employer, id, null);
        bureau.desk.consent(Actors.PROVINCE, id, null);
        assertThat(bureau.desk.find(employer, id).state()).isEqualTo(RequestState.CONSENTED);
        refused("transfer.unknown-approver", () -> bureau.asking.ask(Actors.OFFICER, "N2", wish, REASON));
    }

    @Test
    void there_is_no_transfer_across_provinces_nor_to_where_one_is() {
        Bureau bureau = new Bureau("2027-03-01T09:00").with("N1", Life.serving());
        refused("transfer.across-provinces",
                () -> bureau.asking.ask(Actors.OFFICER, "N1", Wish.transfer(bureau.farAway.id(), null, Party.COUNTY), REASON));
        refused("transfer.same-unit",
                () -> bureau.asking.ask(Actors.OFFICER, "N1", Wish.transfer(bureau.township.id(), null, Party.COUNTY), REASON));
        assertThat(bureau.desk.list(Actors.OFFICER, ListQuery.open(9)).rows()).isEmpty();
    }

    @Test
    void secondment_stops_the_clock_and_the_return_starts_it_again() {
        Bureau bureau = new Bureau("2027-03-01T09:00").with("N1", Life.serving());
        Actor employer = Actors.unit(Role.HOSPITAL, bureau.hospital.id());
        long id = bureau.asking.ask(employer, "N1", Wish.secondment("市医院", Party.EMPLOYER), "支援");
        Preview preview = bureau.carryingOut.preview(Actors.OFFICER, id, day("2027-03-01"));
        assertThat(preview.newFindings()).extracting(Finding::code, Finding::party)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(FindingCode.SECONDED_AWAY, Party.EMPLOYER));
        bureau.desk.approve(Actors.OFFICER, id, null);
        bureau.carryingOut.carryOut(Actors.OFFICER, id, day("2027-03-01"));
        assertThat(bureau.asking.offered(employer, "N1")).containsExactly(Workflow.TRANSFER, Workflow.RETURN);
        bureau.clock.set("2027-06-01T09:00");
        long back = bureau.asking.ask(employer, "N1", Wish.comeBack(), "期满");
        assertThat(bureau.carryingOut.preview(Actors.OFFICER, back, day("2027-06-01")).settledFindings()).extracting(Finding::code)
                .containsExactly(FindingCode.SECONDED_AWAY);
        bureau.desk.approve(Actors.OFFICER, back, null);
        bureau.carryingOut.carryOut(Actors.OFFICER, back, day("2027-06-01"));
        assertThat(bureau.events("N1")).endsWith("SECONDED 2027-03-01", "RETURNED 2027-06-01");
    }

    @Test
    void what_does_not_fit_the_doctors_standing_is_refused() {
        Bureau bureau = new Bureau("2025-08-25T09:00").with("N1", Life.college()).with("N2", Life.college().graduated("2025-06-30"))
                .with("N3", Life.serving().released("2025-08-01"));
        refused("request.unfit.EMPLOYMENT", () -> bureau.asking.ask(Actors.OFFICER, "N1", Wish.employment(bureau.hospital.id(), true),
                REASON));
        refused("request.unfit.DEPLOYMENT", () -> bureau.asking.ask(Actors.OFFICER, "N2", Wish.deployment(bureau.township.id(), null),
                REASON));
        refused("request.unfit.TRANSFER",
                () -> bureau.asking.ask(Actors.OFFICER, "N2", Wish.transfer(bureau.township.id(), null, Party.COUNTY), REASON));
        refused("request.unfit.SECONDMENT", () -> bureau.asking.ask(Actors.OFFICER, "N2", Wish.secondment("市医院", Party.COUNTY), REASON));
        refused("request.unfit.RETURN", () -> bureau.asking.ask(Actors.OFFICER, "N2", Wish.comeBack(), REASON));
        refused("unit.not-a-hospital", () -> bureau.asking.ask(Actors.OFFICER, "N2", Wish.employment(bureau.township.id(), true), REASON));
        refused("reason-missing", () -> bureau.asking.ask(Actors.OFFICER, "N2", Wish.employment(bureau.hospital.id(), true), ""));
        assertThat(bureau.asking.offered(Actors.OFFICER, "N3")).isEmpty();
    }

    @Test
    void only_the_county_of_the_agreement_those_concerned_and_the_doctor_ask() {
        Bureau bureau = new Bureau("2027-03-01T09:00").with("N1", Life.serving());
        Wish wish = Wish.transfer(bureau.otherTownship.id(), null, Party.STUDENT);
        refused("agreement.unknown", () -> bureau.asking.ask(Actors.NEIGHBOUR, "N1", wish, REASON));
        refused("agreement.unknown", () -> bureau.asking.ask(Actors.student(99), "N1", wish, REASON));
        refused("agreement.unknown", () -> bureau.asking.ask(Actors.ADMINISTRATOR, "N1", wish, REASON));
        refused("agreement.unknown", () -> bureau.asking.ask(Actors.unit(Role.TOWNSHIP_UNIT, bureau.otherTownship.id()), "N1", wish,
                REASON));
        refused("request.not-theirs", () -> bureau.asking.ask(Actors.PROVINCE, "N1", wish, REASON));
        refused("request.not-theirs", () -> bureau.asking.ask(student(bureau), "N1", Wish.comeBack(), REASON));
        refused("request.ordered-by", () -> bureau.asking.ask(student(bureau), "N1",
                Wish.transfer(bureau.otherTownship.id(), null, Party.COUNTY), REASON));
        refused("request.ordered-by", () -> bureau.asking.ask(Actors.unit(Role.TOWNSHIP_UNIT, bureau.township.id()), "N1", wish, REASON));
        bureau.asking.ask(Actors.unit(Role.TOWNSHIP_UNIT, bureau.township.id()), "N1",
                Wish.transfer(bureau.otherTownship.id(), null, Party.EMPLOYER), REASON);
        refused("request.open-already", () -> bureau.asking.ask(Actors.OFFICER, "N1", wish, REASON));
    }

    @Test
    void a_request_is_refused_or_withdrawn_with_a_reason_and_is_over_then() {
        Bureau bureau = new Bureau("2027-03-01T09:00").with("N1", Life.serving());
        Wish wish = Wish.transfer(bureau.neighbour.id(), null, Party.STUDENT);
        long refusedOne = bureau.asking.ask(student(bureau), "N1", wish, REASON);
        refused("reason-missing", () -> bureau.desk.refuse(Actors.NEIGHBOUR, refusedOne, " "));
        bureau.desk.refuse(Actors.NEIGHBOUR, refusedOne, "没有空缺");
        assertThat(bureau.desk.offered(Actors.OFFICER, refusedOne)).isEmpty();
        long withdrawn = bureau.asking.ask(student(bureau), "N1", wish, REASON);
        refused("request.not-offered.WITHDRAW", () -> bureau.desk.withdraw(Actors.OFFICER, withdrawn, "x"));
        bureau.desk.withdraw(student(bureau), withdrawn, "不去了");
        refused("request.not-offered.REFUSE", () -> bureau.desk.refuse(Actors.OFFICER, withdrawn, "x"));
        assertThat(bureau.desk.list(student(bureau), new ListQuery(null, null, false, null, 9)).rows()).extracting(PlacementRequest::state)
                .containsExactly(RequestState.WITHDRAWN, RequestState.REFUSED);
        assertThat(bureau.events("N1")).endsWith("DEPLOYED 2025-09-01");
    }

    @Test
    void nothing_is_carried_out_before_its_day_or_approval_or_where_the_doctor_has_moved_on() {
        Bureau bureau = new Bureau("2027-03-01T09:00").with("N1", Life.serving());
        long id = bureau.asking.ask(Actors.OFFICER, "N1", Wish.secondment("市医院", Party.COUNTY), REASON);
        refused("request.not-offered.CARRY_OUT", () -> bureau.carryingOut.carryOut(Actors.OFFICER, id, day("2027-03-01")));
        bureau.desk.approve(Actors.OFFICER, id, null);
        refused("request.in-future", () -> bureau.carryingOut.carryOut(Actors.OFFICER, id, day("2027-03-02")));
        refused("request.unfit.SECONDMENT", () -> bureau.carryingOut.carryOut(Actors.OFFICER, id, day("2025-08-31")));
        bureau.carryingOut.carryOut(Actors.OFFICER, id, day("2027-03-01"));
        refused("request.not-offered.CARRY_OUT", () -> bureau.carryingOut.carryOut(Actors.OFFICER, id, day("2027-03-01")));
        assertThat(bureau.events("N1")).filteredOn(event -> event.startsWith("SECONDED")).hasSize(1);
    }

    @Test
    void a_post_takes_no_more_than_it_has_places_and_belongs_to_the_unit_asked_for() {
        Bureau bureau = new Bureau("2025-09-01T09:00").with("N1", Life.college().graduated("2025-06-30").employed("2025-08-25"))
                .with("N2", Life.college().graduated("2025-06-30").employed("2025-08-25"));
        long post = bureau.post(bureau.township, 1);
        refused("request.post-elsewhere",
                () -> bureau.asking.ask(Actors.OFFICER, "N1", Wish.deployment(bureau.otherTownship.id(), post), REASON));
        refused("request.other-county", () -> bureau.asking.ask(Actors.OFFICER, "N1", Wish.deployment(bureau.neighbour.id(), null),
                REASON));
        for (String number : List.of("N1", "N2")) {
            long id = bureau.asking.ask(Actors.OFFICER, number, Wish.deployment(bureau.township.id(), post), REASON);
            bureau.desk.approve(Actors.OFFICER, id, null);
        }
        bureau.carryingOut.carryOut(Actors.OFFICER, 1, day("2025-09-01"));
        refused("post.full", () -> bureau.carryingOut.carryOut(Actors.OFFICER, 2, day("2025-09-01")));
    }

    @Test
    void nobody_sees_a_request_that_is_not_theirs() {
        Bureau bureau = new Bureau("2027-03-01T09:00").with("N1", Life.serving());
        long id = bureau.asking.ask(Actors.OFFICER, "N1", Wish.transfer(bureau.otherTownship.id(), null, Party.COUNTY), REASON);
        for (Actor actor : List.of(Actors.NEIGHBOUR, Actors.OTHER_PROVINCE, Actors.student(99), Actors.ADMINISTRATOR,
                Actors.unit(Role.HOSPITAL, bureau.township.id()))) {
            refused("request.unknown", () -> bureau.desk.find(actor, id));
        }
        assertThat(bureau.desk.list(Actors.NEIGHBOUR, ListQuery.open(9)).rows()).isEmpty();
        assertThat(bureau.desk.list(Actors.PREFECTURE, ListQuery.open(9)).rows()).hasSize(1);
        assertThat(bureau.desk.list(Actors.unit(Role.TOWNSHIP_UNIT, bureau.otherTownship.id()), ListQuery.open(9)).rows()).hasSize(1);
        assertThat(bureau.desk.list(Actors.unit(Role.TOWNSHIP_UNIT, bureau.township.id()), ListQuery.open(9)).rows()).isEmpty();
        refused("out-of-reach", () -> bureau.desk.list(Actors.ADMINISTRATOR, ListQuery.open(9)));
    }
}
