package cn.dingxiang.bench.rules;

import java.time.LocalDate;

/** The day service is, or with no new event will be, complete; null when never. */
public record Clock(LocalDate completedOn) {
    public boolean completeOn(LocalDate day) {
        return completedOn != null && !day.isBefore(completedOn);
    }
}
