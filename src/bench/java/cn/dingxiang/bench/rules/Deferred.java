package cn.dingxiang.bench.rules;

import cn.dingxiang.timeline.Detail;
import java.time.LocalDate;

/** A duty deferred on a day. */
public record Deferred(long order, LocalDate on, Detail.Deferral deferral) implements Happening {
    /** The finding it would become were it not done. */
    public String code() {
        return switch (deferral.duty()) {
            case TRAINING -> "TRAINING_NOT_STARTED";
            case REPORT -> "NOT_REPORTED";
            case EMPLOY -> "EMPLOYMENT_NOT_PROVIDED";
            case DEPLOY -> "DEPLOYMENT_NOT_PROVIDED";
        };
    }

    /** Whether it is valid: the county does not defer its own duties. */
    public boolean valid() {
        return deferral.grantedBy() == Detail.Deferral.GrantedBy.PROVINCE || deferral.duty() == Detail.Deferral.Duty.TRAINING
                || deferral.duty() == Detail.Deferral.Duty.REPORT;
    }
}
