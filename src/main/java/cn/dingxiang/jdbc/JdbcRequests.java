package cn.dingxiang.jdbc;

import cn.dingxiang.directory.Page;
import cn.dingxiang.placement.ListQuery;
import cn.dingxiang.placement.PlacementRequest;
import cn.dingxiang.placement.RequestFilter;
import cn.dingxiang.placement.RequestState;
import cn.dingxiang.placement.RequestStep;
import cn.dingxiang.placement.Requests;
import cn.dingxiang.placement.Wish;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Requests in table {@code placement_request}, their steps in {@code placement_step}. */
@Singleton
@Transactional
class JdbcRequests implements Requests {
    private final RequestRepository requests;
    private final RequestStepRepository steps;
    private final CaseworkMarkRepository marks;

    JdbcRequests(RequestRepository requests, RequestStepRepository steps, CaseworkMarkRepository marks) {
        this.requests = requests;
        this.steps = steps;
        this.marks = marks;
    }

    @Override
    public Optional<Long> open(PlacementRequest request) {
        long agreement = request.doctor().agreement();
        Wish wish = request.wish();
        String needs = request.needs().stream().map(Enum::name).collect(Collectors.joining(" "));
        boolean added = requests.add(wish.workflow(), agreement, request.county(), wish.unit(), wish.post(), wish.quotaPost(),
                wish.secondedTo(), wish.orderedBy(), request.route().fromCounty(), request.route().toCounty(), request.route().employer(),
                needs, request.state()) == 1;
        Optional<Long> id = added ? requests.open(agreement, wish.workflow()) : Optional.empty();
        id.ifPresent(key -> {
            steps.save(RequestStepRow.of(key, 1, request.steps().get(0)));
            marks.recount(List.of(agreement));
        });
        return id;
    }

    @Override
    public Optional<PlacementRequest> find(long id) {
        return requests.line(id).map(line -> withSteps(List.of(line)).get(0));
    }

    @Override
    public Page<PlacementRequest> list(RequestFilter filter, ListQuery query) {
        long edge = query.after() != null ? Long.parseLong(query.after()) : query.reversed() ? 0 : Long.MAX_VALUE;
        String scope = Likeness.beginning(filter.scope());
        String search = Likeness.containing(query.search());
        List<RequestLineRow> lines = query.reversed()
                ? requests.oldest(scope, filter.institution(), filter.person(), search, !query.openOnly(), filter.workflow(), filter.state(),
                edge, query.limit() + 1)
                : requests.page(scope, filter.institution(), filter.person(), search, !query.openOnly(), filter.workflow(), filter.state(),
                edge, query.limit() + 1);
        return Page.of(withSteps(lines), query.limit(), PlacementRequest::id);
    }

    @Override
    public boolean advance(PlacementRequest before, RequestState to, RequestStep step) {
        boolean same = requests.lock(before.id()).filter(state -> state == before.state()).isPresent()
                && steps.countNow(before.id()) == before.steps().size();
        if (!same) {
            return false;
        }
        steps.save(RequestStepRow.of(before.id(), before.steps().size() + 1, step));
        requests.advance(before.id(), to, to.isOpen() ? before.wish().workflow() : null);
        if (!to.isOpen()) {
            marks.recount(List.of(before.doctor().agreement()));
        }
        return true;
    }

    private List<PlacementRequest> withSteps(List<RequestLineRow> lines) {
        if (lines.isEmpty()) {
            return List.of();
        }
        Map<Long, List<RequestStep>> taken = steps.of(lines.stream().map(RequestLineRow::id).toList()).stream()
                .collect(Collectors.groupingBy(row -> row.key().requestId(), Collectors.mapping(RequestStepRow::asTaken,
                Collectors.toList())));
        return lines.stream().map(line -> line.request(taken.getOrDefault(line.id(), List.of()))).toList();
    }
}
