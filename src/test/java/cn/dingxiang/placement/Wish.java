package cn.dingxiang.placement;

import cn.dingxiang.timeline.Party;
import java.util.Objects;

/**
 * What is requested.
 *
 * @param workflow   the workflow
 * @param unit       the hospital that is to employ, or the unit to go to; null for secondment and return
 * @param post       the post to fill at that unit; null when none is named
 * @param quotaPost  whether the employment comes with 编制; null but for employment
 * @param secondedTo where to; null but for secondment
 * @param orderedBy  whose wish it is: a move the doctor wanted counts otherwise than one that was ordered
 */
public record Wish(Workflow workflow, Long unit, Long post, Boolean quotaPost, String secondedTo, Party orderedBy) {
    private static final int LONGEST = 120;

    public Wish {
        Objects.requireNonNull(workflow, "workflow");
        Objects.requireNonNull(orderedBy, "orderedBy");
        if (workflow.namesUnit() != (unit != null)) {
            throw Reach.refused("request.unit");
        }
        if ((workflow == Workflow.EMPLOYMENT) != (quotaPost != null)) {
            throw new IllegalArgumentException("employment says whether it comes with a quota post, nothing else does");
        }
        if (workflow == Workflow.SECONDMENT && (secondedTo == null || secondedTo.isBlank() || secondedTo.length() > LONGEST)) {
            throw Reach.refused("request.seconded-to", LONGEST);
        }
    }

    public static Wish employment(long hospital, boolean quotaPost) {
        return new Wish(Workflow.EMPLOYMENT, hospital, null, quotaPost, null, Party.COUNTY);
    }

    /** @param post null when none is named */
    public static Wish deployment(long unit, Long post) {
        return new Wish(Workflow.DEPLOYMENT, unit, post, null, null, Party.COUNTY);
    }

    /** @param post null when none is named */
    public static Wish transfer(long unit, Long post, Party orderedBy) {
        return new Wish(Workflow.TRANSFER, unit, post, null, null, orderedBy);
    }

    public static Wish secondment(String to, Party orderedBy) {
        return new Wish(Workflow.SECONDMENT, null, null, null, to.strip(), orderedBy);
    }

    public static Wish comeBack() {
        return new Wish(Workflow.RETURN, null, null, null, null, Party.COUNTY);
    }
}
