package cn.dingxiang.placement;

import cn.dingxiang.directory.Page;
import java.util.Optional;

/** Port: requests and their steps, append-only. */
public interface Requests {

    /**
     * Keeps a request that was just asked, with its first step.
     *
     * @return its key; empty, and nothing is kept, when the agreement has an open request of this workflow
     */
    Optional<Long> open(PlacementRequest request);

    Optional<PlacementRequest> find(long id);

    /** Newest first; {@code query.after()} is the key of the last one seen. */
    Page<PlacementRequest> list(RequestFilter filter, ListQuery query);

    /**
     * Appends a step and moves the request on.
     *
     * @param before the request as it was when the step was decided on
     * @return false, and nothing is changed, when it has changed meanwhile
     */
    boolean advance(PlacementRequest before, RequestState to, RequestStep step);
}
