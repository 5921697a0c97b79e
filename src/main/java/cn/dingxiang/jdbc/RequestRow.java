package cn.dingxiang.jdbc;

import cn.dingxiang.placement.PlacementRequest;
import cn.dingxiang.placement.RequestState;
import cn.dingxiang.placement.Workflow;
import cn.dingxiang.timeline.Party;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.stream.Collectors;

/** A row of {@code placement_request}. */
@MappedEntity("placement_request")
record RequestRow(@Id @GeneratedValue @Nullable Long id, Workflow workflow, long agreementId, String countyCode, @Nullable Long unitId,
                  @Nullable Long postId, @Nullable Boolean quotaPost, @Nullable String secondedTo, Party orderedBy, String fromCounty,
                  String toCounty, @Nullable Long employerId, String needs, RequestState state, @Nullable Workflow openWorkflow) {

    /** A request just asked. */
    static RequestRow of(PlacementRequest request) {
        return new RequestRow(null, request.wish().workflow(), request.doctor().agreement(), request.county(), request.wish().unit(),
                request.wish().post(), request.wish().quotaPost(), request.wish().secondedTo(), request.wish().orderedBy(),
                request.route().fromCounty(), request.route().toCounty(), request.route().employer(),
                request.needs().stream().map(Enum::name).collect(Collectors.joining(" ")), request.state(), request.wish().workflow());
    }
}
