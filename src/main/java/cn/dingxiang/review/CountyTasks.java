package cn.dingxiang.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Port: what counties have to see to before reminders can do their work. */
public interface CountyTasks {

    /** Open tasks, the oldest first. */
    List<Task> open(int limit);

    /**
     * One thing to see to.
     *
     * @param county   whose, six digits; null when it is everybody's
     * @param message  what, in Chinese
     * @param openedOn since when
     */
    record Task(String county, String message, LocalDate openedOn) {
        public Task {
            Objects.requireNonNull(message, "message");
            Objects.requireNonNull(openedOn, "openedOn");
        }
    }
}
