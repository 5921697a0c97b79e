package cn.dingxiang.web.casework;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.casework.Action;
import cn.dingxiang.casework.CaseFile;
import cn.dingxiang.casework.OfferedStep;
import cn.dingxiang.casework.Words;
import cn.dingxiang.casework.letter.IssuedLetter;
import cn.dingxiang.web.page.Badge;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.Option;
import cn.dingxiang.web.page.Shown;
import cn.dingxiang.web.page.Viewer;
import cn.dingxiang.web.page.Worded;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A step about to be taken, with what it asks for.
 *
 * @param viewer  who takes it
 * @param file    the case
 * @param step    the step
 * @param form    as typed, or filled in from the records
 * @param ticked  references ticked as evidence
 * @param papers  attachments that can be pointed at
 * @param letters letters that can be
 * @param events  events that can be
 * @param letter  the letter to issue with it; null when none goes with it, or the viewer may not issue it
 * @param owed    what is still to be paid, for an agreement on instalments; empty otherwise
 */
public record StepPage(Viewer viewer, CaseFile file, OfferedStep step, Form form, List<String> ticked, List<Option> papers,
                       List<Option> letters, List<Option> events, LetterForm letter, String owed) implements Worded {
    private static final int INSTALMENTS = 12;

    @Override
    public Locale locale() {
        return viewer.locale();
    }

    @Override
    public Bundle words() {
        return CaseWords.WORDS;
    }

    public Action action() {
        return step.step().action();
    }

    public String title() {
        return CaseWords.action(action(), file, locale());
    }

    public Badge state() {
        return CaseWords.state(file, locale());
    }

    public String findings() {
        return CaseWords.findings(file, locale());
    }

    public boolean isTicked(Option option) {
        return ticked.contains(option.value());
    }

    /** Where the step leads, and until when the next is due. */
    public String leads() {
        String to = step.to() == file.state() ? text("needs.stays") : text("needs.leads", Words.of(step.to(), file.party(), locale()));
        return step.nextDueOn() == null ? to : to + text("needs.join") + text("needs.next", Shown.day(locale(), step.nextDueOn()));
    }

    /** What this step means, where it is not plain; empty otherwise. */
    public String explains() {
        return textOr("explains." + action(), "");
    }

    /** The question before it is taken. */
    public String question() {
        return text("question", title(), file.about().personName());
    }

    /** Whether the letter may also follow later. */
    public boolean mayWait() {
        return !step.letterNeeded();
    }

    public String how() {
        return form.value("letterHow").isEmpty() ? "issue" : form.value("letterHow");
    }

    public List<Integer> instalments() {
        return IntStream.rangeClosed(1, INSTALMENTS).boxed().toList();
    }

    static String label(IssuedLetter letter) {
        return letter.title() + " " + letter.issuedOn();
    }
}
