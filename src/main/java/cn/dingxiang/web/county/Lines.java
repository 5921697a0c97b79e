package cn.dingxiang.web.county;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.casework.CaseState;
import cn.dingxiang.obligation.Standing;
import cn.dingxiang.obligation.Words;
import cn.dingxiang.placement.PlacementWords;
import cn.dingxiang.placement.Workflow;
import cn.dingxiang.placement.student.RequestKind;
import cn.dingxiang.review.Availability;
import cn.dingxiang.review.today.Item;
import cn.dingxiang.review.today.ToDo;
import cn.dingxiang.timeline.Party;
import cn.dingxiang.web.page.Badge;
import cn.dingxiang.web.page.Shown;
import cn.dingxiang.web.page.Tone;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;

/** Puts what is to be done into words, and says where it is done. */
final class Lines {
    private static final Bundle WORDS = Bundle.named("cn.dingxiang.web.county.words");
    private static final Bundle TERMS = Bundle.named("cn.dingxiang.agreement.terms");
    private static final int SOON = 7;

    private Lines() { }

    static ToDoLine of(ToDo kind, Item item, Locale locale, LocalDate today) {
        String detail = detail(kind, item, locale);
        String code = item.code() == null ? "" : kind == ToDo.DUTIES || kind == ToDo.DUTIES_OVERDUE ? Words.duty(item.code(), locale)
                : Words.of(item.code(), locale);
        String what = code.isEmpty() ? detail : detail.isEmpty() ? code : code + " · " + detail;
        return new ToDoLine(item.name(), item.agreement() == null ? null : "/agreements/" + item.agreement(),
                item.number() == null ? "" : item.number(), what, item.since(), item.due(), badge(item, locale, today),
                WORDS.text(locale, "do." + kind), place(kind, item),
                tick(kind, item));
    }

    /** What distinguishes an item, in words where it is a code. */
    private static String detail(ToDo kind, Item item, Locale locale) {
        String detail = item.detail();
        return switch (kind) {
            case TERMS -> TERMS.in(locale).containsKey(detail) ? TERMS.text(locale, detail) : detail;
            case CASES -> cn.dingxiang.casework.Words.of(CaseState.valueOf(detail), item.party() == null ? Party.STUDENT : item.party(),
                    locale);
            case POSTS -> WORDS.text(locale, "availability." + Availability.valueOf(detail));
            case REQUESTS -> WORDS.text(locale, "workflow." + Workflow.valueOf(detail));
            case STUDENT_REQUESTS -> PlacementWords.of(RequestKind.valueOf(detail), locale);
            case BATCHES -> WORDS.text(locale, "batch." + detail);
            case ARREARS -> CountyWords.say(locale, "arrears.of", Shown.money(new BigDecimal(detail)));
            case FINDINGS, DUTIES, DUTIES_OVERDUE -> Words.subject(detail, locale);
            case SILENT_EMPLOYERS, UNREACHABLE, OBJECTIONS, PROPOSALS, QUESTIONS -> detail;
        };
    }

    /** By which it is reminded of: what was asked, or the agreement whose duty is overdue; the signer's own are not the employer's. */
    private static Long tick(ToDo kind, Item item) {
        return kind == ToDo.SILENT_EMPLOYERS ? item.id()
                : kind == ToDo.DUTIES_OVERDUE && item.party() != Party.STUDENT ? item.agreement() : null;
    }

    /** Where it is done. */
    private static String place(ToDo kind, Item item) {
        return switch (kind) {
            case FINDINGS -> "/agreements/" + item.agreement() + "#findings";
            case SILENT_EMPLOYERS -> "/agreements/" + item.agreement() + "#employer";
            case DUTIES, DUTIES_OVERDUE -> "/agreements/" + item.agreement() + (item.party() == Party.STUDENT ? "#findings" : "#employer");
            case TERMS -> "/agreements/" + item.agreement() + "#terms";
            case CASES, ARREARS -> "/cases/" + item.id() + (kind == ToDo.ARREARS ? "#settlement" : "");
            case UNREACHABLE -> "/units";
            case POSTS -> "/placement";
            case OBJECTIONS -> "/objections";
            case PROPOSALS -> "/registers/proposals";
            case REQUESTS -> "/placement/" + item.id();
            case STUDENT_REQUESTS -> "/requests/" + item.id();
            case BATCHES -> "/imports/" + item.id();
            case QUESTIONS -> "/employer";
        };
    }

    private static Badge badge(Item item, Locale locale, LocalDate today) {
        if (item.standing() != null) {
            return standing(item.standing(), locale);
        }
        if (item.due() == null) {
            return null;
        }
        long days = item.due().toEpochDay() - today.toEpochDay();
        return days < 0 ? new Badge(Tone.RED, WORDS.say(locale, "overdue", Long.toString(-days)))
                : new Badge(days <= SOON ? Tone.AMBER : Tone.BLUE, WORDS.say(locale, "days-left", Long.toString(days)));
    }

    /** How firm a finding is. */
    static Badge standing(Standing standing, Locale locale) {
        Tone tone = standing == Standing.OVERDUE ? Tone.RED : Tone.AMBER;
        return new Badge(tone, Words.of(standing, locale));
    }
}
