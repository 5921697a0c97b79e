package cn.dingxiang.placement;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.Unit;
import cn.dingxiang.testing.Life;
import cn.dingxiang.timeline.Party;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds of {@link Requests}, in memory and on the database. */
abstract class RequestsContract {
    private static final LocalDateTime AT = LocalDateTime.parse("2030-03-01T09:00:00");

    private PlacementWorld world;
    private Unit township;
    private Unit hospital;

    /** An empty world. */
    protected abstract PlacementWorld world();

    @BeforeEach
    void begin() {
        world = world();
        township = world.unit(Life.OTHER_COUNTY, "B镇卫生院", Unit.Kind.TOWNSHIP_CENTRE);
        hospital = world.unit(Life.COUNTY, "县医院", Unit.Kind.COUNTY_HOSPITAL);
    }

    private PlacementRequest asked(long agreement, String number, Wish wish, String toCounty, Set<Approver> needs) {
        return new PlacementRequest(0, new PlacementRequest.Doctor(agreement, number, world.person(agreement), "学员" + number, Life.COUNTY),
                wish,
                new PlacementRequest.Route(Life.COUNTY, toCounty, hospital.id()), needs, RequestState.ASKED,
                List.of(RequestStep.by(Actors.OFFICER, RequestStep.Kind.ASK, null, AT, "家庭困难")));
    }

    /** A transfer into the other county, of a new agreement; not yet asked. */
    protected PlacementRequest transfer(String number) {
        return asked(world.agreement(number), number, Wish.transfer(township.id(), null, Party.STUDENT), Life.OTHER_COUNTY,
                Set.of(Approver.FROM_COUNTY, Approver.TO_COUNTY));
    }

    private PlacementRequest transfer() {
        long id = world.requests().open(transfer("N1")).orElseThrow();
        return world.requests().find(id).orElseThrow();
    }

    @Test
    void a_request_is_kept_with_every_step() {
        PlacementRequest request = transfer();
        assertThat(request).usingRecursiveComparison().ignoringFields("id").isEqualTo(asked(request.doctor().agreement(), "N1",
                Wish.transfer(township.id(), null, Party.STUDENT), Life.OTHER_COUNTY, Set.of(Approver.TO_COUNTY, Approver.FROM_COUNTY)));
        RequestStep consent = RequestStep.by(Actors.NEIGHBOUR, RequestStep.Kind.CONSENT, Approver.TO_COUNTY, AT.plusHours(1), null);
        assertThat(world.requests().advance(request, RequestState.ASKED, consent)).isTrue();
        PlacementRequest then = world.requests().find(request.id()).orElseThrow();
        assertThat(then.steps()).containsExactly(request.steps().get(0), consent);
        assertThat(then.missing()).containsExactly(Approver.FROM_COUNTY);
    }

    @Test
    void a_step_decided_on_what_is_no_longer_so_changes_nothing() {
        PlacementRequest seen = transfer();
        RequestStep consent = RequestStep.by(Actors.NEIGHBOUR, RequestStep.Kind.CONSENT, Approver.TO_COUNTY, AT, null);
        RequestStep refusal = RequestStep.by(Actors.OFFICER, RequestStep.Kind.REFUSE, null, AT, "人手不足");
        world.requests().advance(seen, RequestState.ASKED, consent);
        assertThat(world.requests().advance(seen, RequestState.REFUSED, refusal)).isFalse();
        PlacementRequest now = world.requests().find(seen.id()).orElseThrow();
        assertThat(now.state()).isEqualTo(RequestState.ASKED);
        assertThat(now.steps()).hasSize(2);
        assertThat(world.requests().advance(now, RequestState.REFUSED, refusal)).isTrue();
        assertThat(world.requests().advance(now, RequestState.APPROVED, refusal)).isFalse();
    }

    @Test
    void only_one_request_of_a_workflow_is_open_for_an_agreement() {
        PlacementRequest first = transfer();
        PlacementRequest again = asked(first.doctor().agreement(), "N1", first.wish(), Life.OTHER_COUNTY, Set.of());
        assertThat(world.requests().open(again)).isEmpty();
        assertThat(world.requests().open(asked(first.doctor().agreement(), "N1", Wish.comeBack(), Life.COUNTY, Set.of()))).isPresent();
        world.requests().advance(first, RequestState.WITHDRAWN, RequestStep.by(Actors.OFFICER, RequestStep.Kind.WITHDRAW, null, AT, "改主意"));
        assertThat(world.requests().open(again)).isPresent();
    }

    @Test
    void requests_are_listed_newest_first_by_page_scope_institution_doctor_and_words() {
        PlacementRequest first = transfer();
        long other = world.agreement("N2");
        long second = world.requests().open(asked(other, "N2", Wish.employment(hospital.id(), true), Life.COUNTY, Set.of())).orElseThrow();
        long third = world.requests().open(asked(other, "N2", Wish.secondment("市医院", Party.EMPLOYER), Life.COUNTY, Set.of())).orElseThrow();
        RequestFilter all = new RequestFilter("", null, null);
        Page<PlacementRequest> page = world.requests().list(all, ListQuery.open(2));
        assertThat(page.rows()).extracting(PlacementRequest::id).containsExactly(third, second);
        assertThat(page.rows().get(0).steps()).hasSize(1);
        assertThat(world.requests().list(all, new ListQuery(null, null, true, page.next(), 2)).rows()).containsExactly(first);
        Page<PlacementRequest> oldest = world.requests().list(all, new ListQuery(null, null, true, null, 2, true));
        assertThat(oldest.rows()).extracting(PlacementRequest::id).containsExactly(first.id(), second);
        assertThat(world.requests().list(all, new ListQuery(null, null, true, oldest.next(), 2, true)).rows()).extracting(PlacementRequest::id)
                .containsExactly(third);
        assertThat(world.requests().list(new RequestFilter(Life.OTHER_COUNTY, null, null), ListQuery.open(9)).rows())
                .containsExactly(first);
        assertThat(world.requests().list(new RequestFilter("50", null, null), ListQuery.open(9)).rows()).isEmpty();
        assertThat(world.requests().list(new RequestFilter("", township.id(), null), ListQuery.open(9)).rows()).containsExactly(first);
        assertThat(world.requests().list(new RequestFilter("", hospital.id(), null), ListQuery.open(9)).rows()).hasSize(3);
        assertThat(world.requests().list(new RequestFilter("", null, world.person(other)), ListQuery.open(9)).rows()).hasSize(2);
        assertThat(world.requests().list(all, new ListQuery(null, "学员N1", true, null, 9)).rows()).containsExactly(first);
        world.requests().advance(first, RequestState.WITHDRAWN, RequestStep.by(Actors.OFFICER, RequestStep.Kind.WITHDRAW, null, AT, "改主意"));
        assertThat(world.requests().list(all, ListQuery.open(9)).rows()).hasSize(2);
        assertThat(world.requests().list(all, new ListQuery(null, null, false, null, 9)).rows()).hasSize(3);
    }
}
