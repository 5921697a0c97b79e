package cn.dingxiang.placement;

import java.util.List;
import java.util.Objects;

/**
 * A post proposed for a doctor, and why.
 *
 * @param doctor whom
 * @param post   which; null when the county has none left for this track
 * @param why    reasons, the weightiest first
 */
public record Proposal(Forthcoming doctor, Post post, List<Why> why) {
    public Proposal {
        Objects.requireNonNull(doctor, "doctor");
        why = List.copyOf(why);
    }
}
