package cn.dingxiang.casework;

import java.util.Objects;

/**
 * How many cases stand in a state.
 *
 * @param state where they stand
 * @param cases how many
 * @param late  how many of them are past their limit
 * @param soon  how many come to it soon
 */
public record CaseCount(CaseState state, long cases, long late, long soon) {
    public CaseCount {
        Objects.requireNonNull(state, "state");
    }
}
