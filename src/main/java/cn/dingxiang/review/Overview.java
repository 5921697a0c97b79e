package cn.dingxiang.review;

import cn.dingxiang.obligation.FindingCode;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** Port: how much there is, in figures. */
public interface Overview {

    Figures figures();

    /**
     * Counts over all counties.
     *
     * @param agreements    on record
     * @param live          of these, those whose batch was started, so that reminders go out
     * @param setAside      agreements the last review could not evaluate
     * @param openFindings  open findings by code; codes without any are absent
     * @param mailsSent     mails a mail server accepted, ever
     * @param remindersSent reminders those mails carried
     */
    record Figures(long agreements, long live, long setAside, Map<FindingCode, Long> openFindings, long mailsSent,
                   long remindersSent) {
        public Figures {
            Map<FindingCode, Long> ordered = new EnumMap<>(FindingCode.class);
            ordered.putAll(openFindings);
            openFindings = Collections.unmodifiableMap(ordered);
        }

        /** All open findings. */
        public long open() {
            return openFindings.values().stream().mapToLong(Long::longValue).sum();
        }
    }
}
