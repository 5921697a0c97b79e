package cn.dingxiang.work.task;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.agreement.MalformedInput;
import cn.dingxiang.agreement.Policy;
import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.directory.Scope;
import cn.dingxiang.obligation.DifferenceWords;
import cn.dingxiang.obligation.Phrases;
import cn.dingxiang.review.DraftComparison;
import cn.dingxiang.review.LiveAgreements;
import cn.dingxiang.review.PolicyDraft;
import cn.dingxiang.review.PolicyDrafts;
import cn.dingxiang.work.JobKind;
import cn.dingxiang.work.JobLine;
import cn.dingxiang.work.Said;
import cn.dingxiang.work.Task;
import cn.dingxiang.work.Work;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A draft policy held against every agreement of the scope, beside the one in force. Lines carry no names: their object is the agreement's key. */
@Singleton
final class DraftWork implements Work {
    private static final int MOST_PARTS = 4;

    private final PolicyDrafts drafts;
    private final Policy present;
    private final LiveAgreements agreements;
    private final CivilTime time;

    DraftWork(PolicyDrafts drafts, Policy present, LiveAgreements agreements, CivilTime time) {
        this.drafts = drafts;
        this.present = present;
        this.agreements = agreements;
        this.time = time;
    }

    @Override
    public JobKind kind() {
        return JobKind.DRAFT;
    }

    @Override
    public void run(Task task) throws IOException {
        PolicyDraft draft = drafts.read(task.text("file"), Files.readString(task.file(task.number("upload"))));
        Scope scope = Scope.ofOffice(task.actor()).within(task.place());
        LocalDate today = time.today();
        int of = agreements.count(scope);
        long[] counts = new long[2];
        task.at("DRAFT", 0, of);
        agreements.each(scope, chunk -> {
            for (LiveAgreements.Held held : chunk) {
                if (held.signed() != null) {
                    counts[1] += hold(task, held, draft.policy(), today) ? 1 : 0;
                }
            }
            counts[0] += chunk.size();
            task.at("DRAFT", counts[0], of);
        });
        task.count(null, "draft-held", counts[0]);
        task.count(null, "draft-touched", counts[1]);
        task.result(Said.of("done.draft", counts[0], counts[1]), null);
    }

    private boolean hold(Task task, LiveAgreements.Held held, Policy draft, LocalDate today) {
        DraftComparison comparison = DraftComparison.compare(held.signed(), held.events(), present, draft, today);
        Set<DraftEffect> effects = DraftEffect.of(comparison);
        if (effects.isEmpty()) {
            return false;
        }
        Said text = new Said(held.number() + "：" + told(comparison, Locale.ROOT), held.number() + ": " + told(comparison, Locale.ENGLISH));
        for (DraftEffect effect : effects) {
            task.count(held.county(), effect.name(), 1);
            task.line(new JobLine(held.county(), effect.name(), Long.toString(held.id()), text));
        }
        return true;
    }

    private static String told(DraftComparison comparison, Locale locale) {
        MalformedInput problem = comparison.draft() == null ? comparison.present() : comparison.draft();
        if (comparison.difference() == null) {
            return problem.told(locale);
        }
        List<String> outcome = DifferenceWords.in(locale).lines(comparison.difference()).stream()
                .map(line -> line.what() + " " + line.before() + " → " + line.after()).toList();
        Stream<String> parts = outcome.isEmpty() ? comparison.terms().stream().map(term -> term(term, locale)) : outcome.stream();
        return parts.limit(MOST_PARTS).collect(Collectors.joining(Bundle.isEnglish(locale) ? "; " : "；"));
    }

    private static String term(DraftComparison.TermChange change, Locale locale) {
        Phrases phrases = Phrases.in(locale);
        return change.term().title(locale) + " " + (change.before() == null ? "—" : phrases.say(change.before().value())) + " → "
                + (change.after() == null ? "—" : phrases.say(change.after().value()));
    }
}
