package cn.dingxiang.obligation;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.agreement.Exam;
import cn.dingxiang.agreement.SignedAgreement;
import cn.dingxiang.agreement.Track;
import cn.dingxiang.timeline.Course;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;

/** What people ask whether they may do, in the order in which they ask it. */
public enum Question {
    /** 考研全科专硕: the master's of 国办发〔2024〕50号（八）, in the hukou province. */
    GENERAL_PRACTICE_MASTER,
    /** 考研其他: full time, any other. */
    OTHER_MASTER,
    /** 在职读研. */
    PART_TIME_MASTER,
    /** 公务员. */
    CIVIL_SERVICE,
    /** 事业单位，本县为协议岗位定向招聘. */
    OWN_POST,
    /** 事业单位，其他. */
    PUBLIC_INSTITUTION,
    /** 国企. */
    STATE_OWNED_ENTERPRISE,
    /** 执业医师. */
    LICENSING,
    /** 职称. */
    TITLE,
    /** 换工作，到别处上班. */
    CHANGE_JOB;

    /** What it is called. {@link Locale#ROOT} stands for Chinese. */
    public String title(Locale locale) {
        return Bundle.named("cn.dingxiang.obligation.questions").text(locale, "question." + name());
    }

    /** Whether it is about study, and so about an autumn in which to begin. */
    public boolean isStudy() {
        return this == GENERAL_PRACTICE_MASTER || this == OTHER_MASTER || this == PART_TIME_MASTER;
    }

    /** The exam asked about, with what is not said filled in as is usual; null for {@link #CHANGE_JOB}. */
    public Exam exam(Course course, LocalDate day) {
        SignedAgreement signed = course.agreement().signed();
        return switch (this) {
            case GENERAL_PRACTICE_MASTER -> new Exam(Exam.Kind.POSTGRADUATE, Exam.Mode.FULL_TIME, Exam.Degree.CLINICAL_PROFESSIONAL_MASTER,
                    signed.track() == Track.BACHELOR_TCM ? "TCM_GENERAL_PRACTICE" : "GENERAL_PRACTICE", signed.hukouProvince(),
                    entryYear(course, day), false);
            case OTHER_MASTER -> new Exam(Exam.Kind.POSTGRADUATE, Exam.Mode.FULL_TIME, Exam.Degree.OTHER_MASTER, null, null,
                    entryYear(course, day), false);
            case PART_TIME_MASTER -> new Exam(Exam.Kind.POSTGRADUATE, Exam.Mode.PART_TIME, null, null, null, entryYear(course, day), false);
            case CIVIL_SERVICE -> of(Exam.Kind.GOVERNMENT_BODY);
            case OWN_POST -> new Exam(Exam.Kind.PUBLIC_INSTITUTION, null, null, null, null, null, true);
            case PUBLIC_INSTITUTION -> of(Exam.Kind.PUBLIC_INSTITUTION);
            case STATE_OWNED_ENTERPRISE -> of(Exam.Kind.STATE_OWNED_ENTERPRISE);
            case LICENSING -> of(Exam.Kind.LICENSING);
            case TITLE -> of(Exam.Kind.TITLE);
            case CHANGE_JOB -> null;
        };
    }

    private static Exam of(Exam.Kind kind) {
        return new Exam(kind, null, null, null, null, null, false);
    }

    /**
     * The autumn meant when none is said: that of graduation while it is to come, and the next one for which one can still apply
     * otherwise (papers for the next autumn are handed in from September on).
     */
    static int entryYear(Course course, LocalDate day) {
        int next = day.getMonth().compareTo(Month.SEPTEMBER) < 0 ? day.getYear() : day.getYear() + 1;
        return course.graduatedBy(day) ? next : Math.max(next, course.graduationYear(day));
    }
}
