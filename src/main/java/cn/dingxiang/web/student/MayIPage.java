package cn.dingxiang.web.student;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.directory.Contact;
import cn.dingxiang.obligation.MayI;
import cn.dingxiang.obligation.Question;
import cn.dingxiang.web.page.Badge;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.Option;
import cn.dingxiang.web.page.Tone;
import cn.dingxiang.web.page.Worded;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** 我能报考吗. @param mine the agreement it is about @param answer null until asked @param bureau whom to ask */
public record MayIPage(Locale locale, Mine mine, Form form, MayI answer, List<Contact> bureau) implements Worded {
    @Override
    public Bundle words() {
        return StudentWords.BUNDLE;
    }

    public List<Option> questions() {
        return Arrays.stream(Question.values()).map(question -> new Option(question.name(), question.title(locale))).toList();
    }

    public Badge verdict() {
        Tone tone = switch (answer.verdict()) {
            case PERMITTED -> Tone.GREEN;
            case FORBIDDEN -> Tone.RED;
            case REVIEW -> Tone.AMBER;
        };
        return new Badge(tone, answer.verdictText(locale));
    }
}
