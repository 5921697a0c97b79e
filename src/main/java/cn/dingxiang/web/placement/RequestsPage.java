package cn.dingxiang.web.placement;

import cn.dingxiang.placement.PlacementRequest;
import cn.dingxiang.placement.RequestState;
import cn.dingxiang.placement.Workflow;
import cn.dingxiang.web.page.Listing;
import cn.dingxiang.web.page.Option;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** The list of requests. @param names of counties by code @param office whether the viewer is an office, not a unit */
public record RequestsPage(Locale locale, Listing list, List<PlacementRequest> requests, UnaryOperator<String> names, List<Option> counties,
                           boolean severalCounties, boolean office) implements PlacementWorded {

    /** Between whom: one county, or from one to the other. */
    public String route(PlacementRequest request) {
        String from = names.apply(request.route().fromCounty());
        String to = names.apply(request.route().toCounty());
        return from.equals(to) ? from : from + " → " + to;
    }

    /** Whose consent is still missing; empty when nobody's. */
    public String waitsFor(PlacementRequest request) {
        return request.state().isOpen() ? String.join(text("comma"), request.missing().stream().map(this::word).toList()) : "";
    }

    public List<Option> kinds() {
        return options(Workflow.values());
    }

    public List<Option> states() {
        return options(RequestState.values());
    }
}
