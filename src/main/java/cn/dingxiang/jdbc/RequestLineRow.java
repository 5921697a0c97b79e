package cn.dingxiang.jdbc;

import cn.dingxiang.placement.Approver;
import cn.dingxiang.placement.PlacementRequest;
import cn.dingxiang.placement.RequestState;
import cn.dingxiang.placement.RequestStep;
import cn.dingxiang.placement.Wish;
import cn.dingxiang.placement.Workflow;
import cn.dingxiang.timeline.Party;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A request with the doctor it is about. */
@Introspected
record RequestLineRow(long id, Workflow workflow, long agreementId, String countyCode, @Nullable Long unitId, @Nullable Long postId,
                      @Nullable Boolean quotaPost, @Nullable String secondedTo, Party orderedBy, String fromCounty, String toCounty,
                      @Nullable Long employerId, String needs, RequestState state, String number, long personId, String name) {

    PlacementRequest request(List<RequestStep> steps) {
        return new PlacementRequest(id, new PlacementRequest.Doctor(agreementId, number, personId, name, countyCode),
                new Wish(workflow, unitId, postId, quotaPost, secondedTo, orderedBy),
                new PlacementRequest.Route(fromCounty, toCounty, employerId),
                Arrays.stream(needs.split(" ")).filter(need -> !need.isEmpty()).map(Approver::valueOf).collect(Collectors.toSet()), state,
                steps);
    }
}
