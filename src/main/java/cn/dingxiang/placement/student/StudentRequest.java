package cn.dingxiang.placement.student;

import cn.dingxiang.placement.PlacementRequest.Doctor;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;

/**
 * A student's request.
 *
 * @param id       its key; 0 before it is kept
 * @param about    whose
 * @param wanted   what is asked for
 * @param standing where it stands
 * @param askedAt  civil time of Asia/Shanghai
 * @param answer   null while nobody has answered
 * @param done     null unless it is carried out
 */
public record StudentRequest(long id, Doctor about, Wanted wanted, RequestStanding standing, LocalDateTime askedAt, Answer answer,
                             Done done) {
    public StudentRequest {
        Objects.requireNonNull(about, "about");
        Objects.requireNonNull(wanted, "wanted");
        Objects.requireNonNull(standing, "standing");
        Objects.requireNonNull(askedAt, "askedAt");
    }

    /** How it ended: when, by whom and in which words. @param text null when nothing was said */
    public record Answer(LocalDateTime at, String by, String text) {
        public Answer {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
        }
    }

    /**
     * How it was carried out.
     *
     * @param at    when that was recorded
     * @param by    whoever recorded or closed it
     * @param text  in the county's words; null when nothing was said
     * @param event key of the event that carries it out; null when the county closed it without one
     * @param on    the event's day; null without one
     */
    public record Done(LocalDateTime at, String by, String text, Long event, LocalDate on) {
        public Done {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
        }
    }

    /** Its key as the audit trail names it. */
    public String key() {
        return "request:" + id;
    }

    public boolean isOpen() {
        return standing == RequestStanding.ASKED;
    }
}
