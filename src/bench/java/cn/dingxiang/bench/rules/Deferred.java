package cn.dingxiang.bench.rules;

import cn.dingxiang.timeline.Detail;
import java.time.LocalDate;

/** A duty deferred on a day, until another, by the county or the province. */
public record Deferred(Detail.Deferral.Duty duty, LocalDate on, LocalDate until, boolean byProvince) {
    /** The finding it would become were it not done. */
    public String getCode() {
        return switch (duty) {
            case TRAINING -> "TRAINING_NOT_STARTED";
            case REPORT -> "NOT_REPORTED";
            case EMPLOY -> "EMPLOYMENT_NOT_PROVIDED";
            case DEPLOY -> "DEPLOYMENT_NOT_PROVIDED";
        };
    }

    /** Whether it is valid: the county does not defer its own duties. */
    public boolean isValid() {
        return byProvince || duty == Detail.Deferral.Duty.TRAINING || duty == Detail.Deferral.Duty.REPORT;
    }
}
