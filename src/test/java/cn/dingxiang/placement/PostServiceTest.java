package cn.dingxiang.placement;

import static cn.dingxiang.placement.Bureau.refused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.agreement.Track;
import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.directory.Role;
import cn.dingxiang.directory.Unit;
import cn.dingxiang.testing.Life;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class PostServiceTest {
    private static final LocalDate TODAY = LocalDate.parse("2030-03-01");
    private static final CivilTime TIME = () -> LocalDateTime.parse("2030-03-01T09:00:00");

    private final RecordingAudit audit = new RecordingAudit();
    private final InMemoryUnits units = new InMemoryUnits();
    private final InMemoryPosts posts = new InMemoryPosts(units, agreement -> false, agreement -> "N" + agreement);
    private final PostService service = new PostService(posts, units, audit, TIME);
    private final UnitService unitService = new UnitService(units, units, audit, TIME);
    private final Unit township = unitService.add(Actors.OFFICER, Life.COUNTY, "A镇卫生院", Unit.Kind.TOWNSHIP_CENTRE);
    private final Unit hospital = unitService.add(Actors.REVIEWER, Life.COUNTY, "县医院", Unit.Kind.COUNTY_HOSPITAL);

    private PostTerms terms(int capacity) {
        return new PostTerms(township.id(), hospital.id(), Track.BACHELOR_CLINICAL, null, true, capacity, TODAY, null);
    }

    @Test
    void the_county_and_the_two_institutions_may_ask_and_nobody_else() {
        long byCounty = service.ask(Actors.OFFICER, terms(1), "A镇卫生院");
        long byUnit = service.ask(Actors.unit(Role.TOWNSHIP_UNIT, township.id()), terms(1), "A镇卫生院");
        service.ask(Actors.unit(Role.HOSPITAL, hospital.id()), terms(1), "县医院");
        assertThat(service.find(Actors.OFFICER, byCounty).askedOn()).isEqualTo(TODAY);
        assertThat(audit.said()).contains("post.ask post:" + byUnit + " unit" + township.id());
        refused("only-county", () -> service.ask(Actors.unit(Role.TOWNSHIP_UNIT, hospital.id()), terms(1), "x"));
        refused("only-county", () -> service.ask(Actors.unit(Role.HOSPITAL, township.id()), terms(1), "x"));
        refused("only-county", () -> service.ask(Actors.NEIGHBOUR, terms(1), "x"));
        refused("only-county", () -> service.ask(Actors.PROVINCE, terms(1), "x"));
    }

    @Test
    void employer_and_using_unit_are_a_county_hospital_and_a_unit_of_the_same_county() {
        Unit away = unitService.add(Actors.NEIGHBOUR, Life.OTHER_COUNTY, "邻县医院", Unit.Kind.COUNTY_HOSPITAL);
        refused("unit.not-a-hospital", () -> service.ask(Actors.OFFICER,
                new PostTerms(township.id(), township.id(), Track.BACHELOR_CLINICAL, null, true, 1, TODAY, null), "x"));
        refused("post.two-counties", () -> service.ask(Actors.OFFICER,
                new PostTerms(township.id(), away.id(), Track.BACHELOR_CLINICAL, null, true, 1, TODAY, null), "x"));
        refused("unit.unknown", () -> service.ask(Actors.OFFICER,
                new PostTerms(99, hospital.id(), Track.BACHELOR_CLINICAL, null, true, 1, TODAY, null), "x"));
    }

    @Test
    void a_post_is_for_1_to_999_doctors_and_ends_after_it_begins() {
        refused("post.capacity", () -> terms(0));
        refused("post.capacity", () -> terms(1000));
        assertThat(terms(999).capacity()).isEqualTo(999);
        refused("post.span", () -> new PostTerms(1, 2, Track.BACHELOR_CLINICAL, null, true, 1, TODAY, TODAY));
        assertThat(new PostTerms(1, 2, Track.BACHELOR_CLINICAL, " ", true, 1, TODAY, TODAY.plusDays(1)).speciality()).isNull();
    }

    @Test
    void a_post_is_never_made_smaller_than_what_is_filled_and_every_change_has_a_reason() {
        long id = service.ask(Actors.OFFICER, terms(2), "县局");
        posts.fill(id, 1, TODAY);
        posts.fill(id, 2, TODAY);
        refused("post.filled", () -> service.change(Actors.OFFICER, id, terms(1), "缩编"));
        refused("reason-missing", () -> service.change(Actors.OFFICER, id, terms(3), " "));
        refused("only-county", () -> service.change(Actors.unit(Role.TOWNSHIP_UNIT, township.id()), id, terms(3), "增编"));
        service.change(Actors.OFFICER, id, terms(3), "增编");
        assertThat(service.find(Actors.PROVINCE, id).vacancies()).isEqualTo(1);
        service.close(Actors.OFFICER, id, "撤并");
        refused("post.closed", () -> service.close(Actors.OFFICER, id, "撤并"));
        assertThat(audit.said()).endsWith("post.change post:" + id + " zhang 增编", "post.close post:" + id + " zhang 撤并");
    }

    @Test
    void nobody_looks_beyond_what_they_see() {
        long id = service.ask(Actors.OFFICER, terms(1), "县局");
        assertThat(service.list(Actors.PREFECTURE, ListQuery.open(9)).rows()).hasSize(1);
        assertThat(service.list(Actors.NEIGHBOUR, ListQuery.open(9)).rows()).isEmpty();
        assertThat(service.list(Actors.OTHER_PROVINCE, ListQuery.open(9)).rows()).isEmpty();
        refused("out-of-reach", () -> service.find(Actors.NEIGHBOUR, id));
        refused("out-of-reach", () -> service.find(Actors.student(1), id));
        refused("out-of-reach", () -> service.list(Actors.ADMINISTRATOR, ListQuery.open(9)));
        refused("out-of-reach", () -> service.list(Actors.PREFECTURE, new ListQuery("2202", null, true, null, 9)));
        refused("out-of-reach", () -> service.list(Actors.PROVINCE, new ListQuery("22%", null, true, null, 9)));
        assertThat(service.list(Actors.PROVINCE, new ListQuery(Life.OTHER_COUNTY, null, true, null, 9)).rows()).isEmpty();
        assertThat(service.fillings(Actors.unit(Role.HOSPITAL, hospital.id()), id)).isEmpty();
        refused("out-of-reach", () -> service.fillings(Actors.unit(Role.HOSPITAL, township.id()), id));
        refused("page-size", () -> ListQuery.open(501));
    }

    @Test
    void a_unit_with_posts_is_not_closed_and_a_closed_one_is_opened_again_by_adding_it() {
        long id = service.ask(Actors.OFFICER, terms(2), "县局");
        refused("unit.has-posts", () -> unitService.close(Actors.OFFICER, township.id(), "撤并"));
        service.close(Actors.OFFICER, id, "撤并");
        refused("only-county", () -> unitService.close(Actors.NEIGHBOUR, township.id(), "撤并"));
        unitService.close(Actors.OFFICER, township.id(), "撤并");
        refused("unit.closed", () -> service.ask(Actors.OFFICER, terms(1), "县局"));
        refused("unit.known", () -> unitService.add(Actors.OFFICER, Life.COUNTY, "县医院", Unit.Kind.OTHER));
        assertThat(unitService.add(Actors.OFFICER, Life.COUNTY, "A镇卫生院", Unit.Kind.TOWNSHIP_CENTRE)).isEqualTo(township);
        service.ask(Actors.OFFICER, terms(1), "县局");
    }

    @Test
    void a_unit_is_managed_by_a_hospital_from_a_day_on() {
        unitService.manage(Actors.OFFICER, township.id(), hospital.id(), TODAY);
        assertThat(unitService.find(Actors.PROVINCE, township.id()).hospital()).isEqualTo("县医院");
        refused("unit.not-a-hospital", () -> unitService.manage(Actors.OFFICER, hospital.id(), township.id(), TODAY));
        refused("unit.not-a-hospital", () -> unitService.manage(Actors.OFFICER, hospital.id(), hospital.id(), TODAY));
        unitService.change(Actors.OFFICER, township.id(), Unit.Kind.COUNTY_HOSPITAL);
        unitService.manage(Actors.OFFICER, hospital.id(), township.id(), TODAY);
        assertThat(audit.said()).contains("unit.change unit:" + township.id() + " zhang", "unit.manage unit:" + hospital.id() + " zhang");
    }
}
