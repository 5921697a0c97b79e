package cn.dingxiang.web.casework;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.obligation.Finding;
import cn.dingxiang.obligation.Words;
import cn.dingxiang.review.ExplainedAgreement;
import cn.dingxiang.review.FindingChange;
import cn.dingxiang.review.KnowledgeComparison;
import cn.dingxiang.review.RecordChange;
import cn.dingxiang.web.page.Shown;
import java.util.List;
import java.util.Locale;

/**
 * What was known then beside what is known now.
 *
 * @param known    whether the agreement was recorded at all by then
 * @param endThen  expected end of service as known then
 * @param endNow   as known now
 * @param findings each finding, then and now
 * @param records  what was recorded in between
 */
public record Knowledge(boolean known, String endThen, String endNow, List<Pair> findings, List<Change> records) {
    private static final Bundle REVIEW = Bundle.named("cn.dingxiang.review.explanations");

    /** A finding then and now. */
    public record Pair(String what, String title, String then, String now) { }

    /** Something recorded in between. */
    public record Change(String at, String by, String what, String text, String reason) { }

    static Knowledge of(KnowledgeComparison comparison, Locale locale) {
        return new Knowledge(comparison.then() != null, Shown.day(comparison.expectedEndThen()), Shown.day(comparison.expectedEndNow()),
                comparison.findings().stream().map(change -> pair(change, comparison, locale)).toList(),
                comparison.records().stream().map(change -> change(change, locale)).toList());
    }

    private static Pair pair(FindingChange change, KnowledgeComparison comparison, Locale locale) {
        Finding then = change.then() == null ? null : at(comparison.then(), change.then());
        Finding now = change.now() == null ? null : at(comparison.now(), change.now());
        Finding any = now == null ? then : now;
        return new Pair(REVIEW.text(locale, "change." + change.what()), Words.of(any.code(), locale) + subject(any, locale),
                said(then, locale), said(now, locale));
    }

    static String subject(Finding finding, Locale locale) {
        String subject = Words.subject(finding.subject(), locale);
        return subject.isEmpty() ? "" : Bundle.isEnglish(locale) ? " (" + subject + ")" : "（" + subject + "）";
    }

    private static Finding at(ExplainedAgreement explained, int place) {
        return explained.evaluation().findings().get(place);
    }

    private static String said(Finding finding, Locale locale) {
        if (finding == null) {
            return "—";
        }
        String said = Words.of(finding.standing(), locale) + " " + finding.since();
        return finding.closedOn() == null ? said : said + " → " + finding.closedOn();
    }

    private static Change change(RecordChange change, Locale locale) {
        String before = change.before() == null ? "" : change.before().get("on") + " " + CaseWords.event(change.before(), locale);
        String after = change.after() == null ? "" : change.after().get("on") + " " + CaseWords.event(change.after(), locale);
        String text = before.isEmpty() || after.isEmpty() ? before + after : before + " → " + after;
        return new Change(Shown.minute(change.at()), change.by(), REVIEW.text(locale, "change." + change.what()), text,
                change.reason() == null ? "" : change.reason());
    }
}
