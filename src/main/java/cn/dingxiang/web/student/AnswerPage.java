package cn.dingxiang.web.student;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.casework.CaseFile;
import cn.dingxiang.web.casework.CaseWords;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.Option;
import cn.dingxiang.web.page.Shown;
import cn.dingxiang.web.page.Viewer;
import cn.dingxiang.web.page.Worded;
import java.util.List;
import java.util.Locale;

/**
 * The form of a statement or a complaint.
 *
 * @param what   {@code statement} or {@code complaint}
 * @param papers own papers and letters that can be pointed at
 * @param ticked those that are
 * @param form   as typed
 */
public record AnswerPage(Viewer viewer, CaseFile file, String what, List<Option> papers, List<String> ticked, Form form) implements Worded {
    @Override
    public Locale locale() {
        return viewer.locale();
    }

    @Override
    public Bundle words() {
        return StudentWords.BUNDLE;
    }

    public String address() {
        return "/student/cases/" + file.id() + "/" + what;
    }

    public String findings() {
        return CaseWords.findings(file, locale());
    }

    /** Until when; empty when no time runs. */
    public String until() {
        return file.periodUntil() == null || viewer.today().isAfter(file.periodUntil()) ? ""
                : text("answer.until", Shown.day(locale(), file.periodUntil()));
    }

    public boolean isTicked(Option option) {
        return ticked.contains(option.value());
    }

    /** As it was when the form was opened, so that two who act at once notice. */
    public String version() {
        return form.value("version").isEmpty() ? Integer.toString(file.version()) : form.value("version");
    }
}
