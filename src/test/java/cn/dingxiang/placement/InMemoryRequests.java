package cn.dingxiang.placement;

import cn.dingxiang.directory.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** {@link Requests} in memory. */
final class InMemoryRequests implements Requests {
    private final Map<Long, PlacementRequest> requests = new TreeMap<>(Comparator.reverseOrder());

    @Override
    public Optional<Long> open(PlacementRequest asked) {
        boolean taken = requests.values().stream().anyMatch(request -> request.state().isOpen()
                && request.doctor().agreement() == asked.doctor().agreement() && request.wish().workflow() == asked.wish().workflow());
        if (taken) {
            return Optional.empty();
        }
        long id = requests.size() + 1L;
        requests.put(id, new PlacementRequest(id, asked.doctor(), asked.wish(), asked.route(), asked.needs(), asked.state(),
                asked.steps()));
        return Optional.of(id);
    }

    @Override
    public Optional<PlacementRequest> find(long id) {
        return Optional.ofNullable(requests.get(id));
    }

    @Override
    public Page<PlacementRequest> list(RequestFilter filter, ListQuery query) {
        long edge = query.after() != null ? Long.parseLong(query.after()) : query.reversed() ? 0 : Long.MAX_VALUE;
        Comparator<PlacementRequest> order = Comparator.comparing(PlacementRequest::id);
        List<PlacementRequest> read = requests.values().stream().sorted(query.reversed() ? order : order.reversed())
                .filter(request -> (query.reversed() ? request.id() > edge : request.id() < edge) && matches(filter, request)
                && (!query.openOnly() || request.state().isOpen())
                && (request.doctor().number().contains(query.search()) || request.doctor().name().contains(query.search())))
                .limit(query.limit() + 1L).toList();
        return Page.of(read, query.limit(), PlacementRequest::id);
    }

    private static boolean matches(RequestFilter filter, PlacementRequest request) {
        boolean inScope = List.of(request.county(), request.route().fromCounty(), request.route().toCounty()).stream()
                .anyMatch(county -> county.startsWith(filter.scope()));
        boolean atInstitution = filter.institution() == null || filter.institution().equals(request.route().employer())
                || filter.institution().equals(request.wish().unit());
        boolean wanted = (filter.workflow() == null || filter.workflow() == request.wish().workflow())
                && (filter.state() == null || filter.state() == request.state());
        return inScope && atInstitution && wanted && (filter.person() == null || filter.person() == request.doctor().person());
    }

    @Override
    public boolean advance(PlacementRequest before, RequestState to, RequestStep step) {
        PlacementRequest now = requests.get(before.id());
        if (now.state() != before.state() || now.steps().size() != before.steps().size()) {
            return false;
        }
        List<RequestStep> steps = new ArrayList<>(now.steps());
        steps.add(step);
        requests.put(now.id(), new PlacementRequest(now.id(), now.doctor(), now.wish(), now.route(), now.needs(), to, steps));
        return true;
    }
}
