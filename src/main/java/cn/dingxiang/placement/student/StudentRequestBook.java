package cn.dingxiang.placement.student;

import cn.dingxiang.directory.Page;
import java.util.Optional;

/** Port: students' requests. */
public interface StudentRequestBook {

    /**
     * Keeps a request that was just asked.
     *
     * @return its key; empty, and nothing is kept, when the agreement has one of this kind that is not answered
     */
    Optional<Long> add(StudentRequest request);

    Optional<StudentRequest> find(long id);

    /** In the filter's order. @param edge {@link Page#next} of the page before; for the first {@link Long#MAX_VALUE}, or 0 when the oldest come first */
    Page<StudentRequest> list(StudentRequestFilter filter, long edge, int limit);

    /** Ends one that is not answered yet. @return false, and nothing is changed, when it is answered already */
    boolean answer(long id, RequestStanding standing, StudentRequest.Answer answer);

    /** Closes one that was accepted; its event is recorded by whoever records events. @return false when it is not on its way */
    boolean close(long id, StudentRequest.Done done);
}
