package cn.dingxiang.placement;

/**
 * Whose requests to list: what is not null must match.
 *
 * @param scope       beginning of the code of the agreement's county, or of the county left or gone to; empty: all
 * @param institution the unit that employs, or that is gone to; null: any
 * @param person      the doctor; null: any
 * @param workflow    what is requested; null: any
 * @param state       where it stands; null: any
 */
public record RequestFilter(String scope, Long institution, Long person, Workflow workflow, RequestState state) {
    public RequestFilter(String scope, Long institution, Long person) {
        this(scope, institution, person, null, null);
    }

    public RequestFilter {
        java.util.Objects.requireNonNull(scope, "scope");
    }
}
