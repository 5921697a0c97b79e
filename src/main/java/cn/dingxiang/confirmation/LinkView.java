package cn.dingxiang.confirmation;

import cn.dingxiang.obligation.Evaluator;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What the holder of a link is shown.
 *
 * @param state    whether it can be answered
 * @param link     null when the link is none of ours, so that nothing is shown to whoever guesses
 * @param earliest first day an answer may name; null with {@code link}
 * @param today    the last one
 * @param present  for a year, first and last day of deployment on record; null otherwise
 * @param recorded the agreement as recorded today; null with {@code link}
 */
public record LinkView(LinkState state, MailedLink link, LocalDate earliest, LocalDate today, Reply.Days present, Evaluator recorded) {
    public LinkView {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(today, "today");
    }

    public boolean isOpen() {
        return state == LinkState.OPEN;
    }
}
