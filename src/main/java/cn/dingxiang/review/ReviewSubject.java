package cn.dingxiang.review;

import cn.dingxiang.agreement.SignedAgreement;
import cn.dingxiang.obligation.FindingCode;
import cn.dingxiang.obligation.Standing;
import cn.dingxiang.timeline.Event;
import java.time.LocalDate;
import java.util.List;

/**
 * One agreement with all the review needs of it, as stored.
 *
 * @param agreementId its key
 * @param personId    the signer's key; 0 when the facts alone were read, and nothing of what was derived
 * @param facts       a number that stands for all that is read of it and not derived by the review: documents, events, dismissals,
 *                    intentions, instalments
 * @param reachable   whether the signer has a mail address
 * @param live        whether its import has been started (启用); before that nothing is mailed
 * @param signed      as signed; null when it cannot be read
 * @param events      every event in force, also those still to come
 * @param unreadable  why it cannot be read; null when it can
 * @param mark        as the last review left it
 * @param state       as the last review left it; {@link ReviewState#NONE} when the facts alone were read
 * @param findings    as the last review left them
 * @param duties      as the last review left them
 * @param reminders   planned so far
 * @param dismissed   what people dismissed and no event has corroborated since
 * @param answered    whether the doctor has said if they will stay after the end of service
 * @param owing       instalments agreed and not paid
 */
public record ReviewSubject(long agreementId, long personId, long facts, boolean reachable, boolean live, SignedAgreement signed, List<Event> events,
                            String unreadable, ReviewMark mark, ReviewState state, List<FindingRow> findings, List<DutyRow> duties,
                            List<ReminderRow> reminders, List<Dismissal> dismissed, boolean answered,
                            List<Owing> owing) {
    public ReviewSubject {
        events = List.copyOf(events);
        findings = List.copyOf(findings);
        duties = List.copyOf(duties);
        reminders = List.copyOf(reminders);
        dismissed = List.copyOf(dismissed);
        owing = List.copyOf(owing);
    }

    /** Whether more than the facts was read. */
    boolean isWhole() {
        return personId != 0;
    }

    /** Whether people dismissed this finding as it stands now. */
    boolean isDismissed(FindingCode code, String ofWhat, LocalDate since, Standing standing) {
        return dismissed.stream().anyMatch(dismissal -> dismissal.silences(code, ofWhat, since, standing));
    }

    boolean isDismissed(FindingRow finding) {
        return isDismissed(finding.key().code(), finding.key().subject(), finding.key().since(), finding.standing());
    }
}
