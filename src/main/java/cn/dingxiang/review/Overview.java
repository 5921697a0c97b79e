package cn.dingxiang.review;

import cn.dingxiang.obligation.FindingCode;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Port: how much there is, in figures. */
public interface Overview {

    Figures figures();

    /**
     * What a count is made of: by county, or for mails by kind of recipient. Nobody is named.
     *
     * @param code only open findings of this kind; null for all, and for every other count
     */
    List<Part> parts(Count count, FindingCode code);

    /** The counts there are. */
    enum Count {
        AGREEMENTS, LIVE, OPEN, SET_ASIDE, REMINDERS, PLANNED, NO_ADDRESS,
        /** Of mails, which go to one recipient for agreements of many. */
        MAILS, QUEUED, DEAD, BOUNCED;

        public boolean isOfMails() {
            return compareTo(MAILS) >= 0;
        }
    }

    /** A part of a count. @param of county, six digits, or {@code person}, {@code unit}, {@code county}, {@code province}… of mails */
    record Part(String of, long number) { }

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
