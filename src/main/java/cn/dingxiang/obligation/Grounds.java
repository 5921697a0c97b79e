package cn.dingxiang.obligation;

import static cn.dingxiang.timeline.EventKind.ATTESTED;
import static cn.dingxiang.timeline.EventKind.DEFERRED;
import static cn.dingxiang.timeline.EventKind.DEPLOYED;
import static cn.dingxiang.timeline.EventKind.EMPLOYED;
import static cn.dingxiang.timeline.EventKind.EMPLOYED_ELSEWHERE;
import static cn.dingxiang.timeline.EventKind.EXAM_APPLIED;
import static cn.dingxiang.timeline.EventKind.GRADUATED;
import static cn.dingxiang.timeline.EventKind.LEFT_POST;
import static cn.dingxiang.timeline.EventKind.MASTER_ENDED;
import static cn.dingxiang.timeline.EventKind.MASTER_STARTED;
import static cn.dingxiang.timeline.EventKind.PAUSE_EXTENDED;
import static cn.dingxiang.timeline.EventKind.PAY_RECORDED;
import static cn.dingxiang.timeline.EventKind.PRACTICE_REGISTERED;
import static cn.dingxiang.timeline.EventKind.REPORTED;
import static cn.dingxiang.timeline.EventKind.SECONDED;
import static cn.dingxiang.timeline.EventKind.SERVICE_PAUSED;
import static cn.dingxiang.timeline.EventKind.SERVICE_RESUMED;
import static cn.dingxiang.timeline.EventKind.STUDY_ENDED;
import static cn.dingxiang.timeline.EventKind.TITLE_AWARDED;
import static cn.dingxiang.timeline.EventKind.TRAINING_CERTIFIED;
import static cn.dingxiang.timeline.EventKind.TRAINING_ENDED;
import static cn.dingxiang.timeline.EventKind.TRAINING_FAILED;
import static cn.dingxiang.timeline.EventKind.TRAINING_PAUSED;
import static cn.dingxiang.timeline.EventKind.TRAINING_RESUMED;
import static cn.dingxiang.timeline.EventKind.TRAINING_STARTED;

import cn.dingxiang.timeline.Detail;
import cn.dingxiang.timeline.Event;
import cn.dingxiang.timeline.EventKind;
import java.util.Set;

/**
 * Which recorded facts a finding can rest on: the events that raise or corroborate it, and for what is overdue those that started or
 * moved its time. Generous on purpose: it says who had a hand in the facts, and whether a fact is new.
 */
public final class Grounds {

    private Grounds() { }

    /** Whether a finding of this code and subject can rest on {@code event}. @param subject as stored, perhaps cut short */
    public static boolean canRestOn(FindingCode code, String subject, Event event) {
        return kinds(code).contains(event.kind()) && (subject.isEmpty() || isAbout(subject, event.detail()));
    }

    /** Whether it rests on what the agreement itself says, not on events. */
    public static boolean restsOnAgreement(FindingCode code) {
        return code == FindingCode.SERVICE_TERM_BELOW_MINIMUM || code == FindingCode.TERM_UNSET;
    }

    private static Set<EventKind> kinds(FindingCode code) {
        return switch (code) {
            case TRAINING_NOT_STARTED -> Set.of(GRADUATED, DEFERRED);
            case NOT_REPORTED -> Set.of(GRADUATED, TRAINING_STARTED, TRAINING_ENDED, MASTER_STARTED, MASTER_ENDED, DEFERRED);
            case EMPLOYMENT_NOT_PROVIDED -> Set.of(REPORTED, MASTER_STARTED, MASTER_ENDED, DEFERRED);
            case DEPLOYMENT_NOT_PROVIDED -> Set.of(EMPLOYED, TRAINING_STARTED, TRAINING_ENDED, MASTER_STARTED, MASTER_ENDED, DEFERRED);
            case ATTESTATION_MISSING -> Set.of(DEPLOYED, LEFT_POST);
            case DISCHARGE_NOT_ISSUED -> Set.of(DEPLOYED, TRAINING_STARTED, TRAINING_ENDED, TRAINING_CERTIFIED, SERVICE_PAUSED,
                    SERVICE_RESUMED);
            case PAUSE_OVERSTAYED -> Set.of(SERVICE_PAUSED, PAUSE_EXTENDED);
            case TRAINING_OVERRUN -> Set.of(TRAINING_STARTED, TRAINING_PAUSED, TRAINING_RESUMED);
            case STUDY_ENDED -> Set.of(STUDY_ENDED);
            case TRAINING_ABANDONED -> Set.of(TRAINING_ENDED, MASTER_ENDED);
            case TRAINING_UNCERTIFIED -> Set.of(TRAINING_ENDED, TRAINING_FAILED);
            case BANNED_EXAM -> Set.of(EXAM_APPLIED);
            case UNPERMITTED_STUDY -> Set.of(MASTER_STARTED);
            case WORKING_ELSEWHERE -> Set.of(EMPLOYED_ELSEWHERE);
            case PRACTICE_MOVED -> Set.of(PRACTICE_REGISTERED);
            case LEFT_POST -> Set.of(LEFT_POST);
            case UNAPPROVED_TRANSFER -> Set.of(DEPLOYED);
            case UNAPPROVED_PAUSE -> Set.of(SERVICE_PAUSED);
            case SECONDED_AWAY -> Set.of(SECONDED);
            case NO_QUOTA_POST -> Set.of(EMPLOYED);
            case PAY_BELOW_PARITY -> Set.of(PAY_RECORDED);
            case NOT_ON_POST -> Set.of(ATTESTED);
            case CONFLICTING_RECORDS -> Set.of(ATTESTED, EMPLOYED_ELSEWHERE);
            case GRASSROOTS_TITLE_MISUSED -> Set.of(TITLE_AWARDED, DEPLOYED, EMPLOYED_ELSEWHERE);
            case SERVICE_TERM_BELOW_MINIMUM, TERM_UNSET -> Set.of();
        };
    }

    /** An exam's kind, an employer, a year; an event that names none of these may be about any subject. */
    private static boolean isAbout(String subject, Detail detail) {
        if (detail instanceof Detail.Application application) {
            return application.exam().kind().name().equals(subject);
        }
        if (detail instanceof Detail.Elsewhere elsewhere) {
            return subject.matches("[0-9]{4}") || elsewhere.employer().startsWith(subject);
        }
        if (detail instanceof Detail.Attestation attestation) {
            return Integer.toString(attestation.year()).equals(subject);
        }
        return true;
    }
}
