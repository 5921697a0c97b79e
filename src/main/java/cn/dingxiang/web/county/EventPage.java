package cn.dingxiang.web.county;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.directory.Division;
import cn.dingxiang.obligation.DifferenceWords;
import cn.dingxiang.obligation.Phrases;
import cn.dingxiang.obligation.Preview;
import cn.dingxiang.timeline.EventKind;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.Option;
import cn.dingxiang.web.page.Worded;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Recording an event, or correcting one: first what it would change is shown, then it is saved.
 *
 * @param agreement key of the agreement
 * @param entry     the record corrected; null for a new event
 * @param told      what that record says; empty for a new event
 * @param kind      of the event
 * @param form      as typed
 * @param counties  of the province, to choose from
 * @param provinces to choose from
 * @param preview   what it would change; null until asked
 * @param digest    of what was looked at; goes back with it
 */
public record EventPage(Locale locale, long agreement, Long entry, String told, EventKind kind, Form form, List<Division> counties,
                        List<Division> provinces, Preview preview, String digest) implements Worded {
    @Override
    public Bundle words() {
        return CountyWords.BUNDLE;
    }

    public List<Option> kinds() {
        return Arrays.stream(EventKind.values()).map(each -> new Option(each.name(), Phrases.in(locale).say(each))).toList();
    }

    public List<Option> sources() {
        return List.of("COUNTY", "EMPLOYER", "SCHOOL", "STUDENT").stream().map(each -> new Option(each, text("event.source." + each))).toList();
    }

    public List<EventField> fields() {
        return EventField.of(kind);
    }

    /** What can be chosen for a field. */
    public List<Option> options(EventField field) {
        return switch (field.type()) {
            case FLAG -> List.of(new Option("true", text("event.yes")), new Option("false", text("event.no")));
            case CHOICE, CHOICES -> field.choices().stream().map(code -> new Option(code.name(), say(code))).toList();
            case COUNTY -> counties.stream().map(county -> new Option(county.code(), county.name())).toList();
            case PROVINCE -> provinces.stream().map(province -> new Option(province.code(), province.name())).toList();
            case FIELD -> List.of("GENERAL_PRACTICE", "TCM_GENERAL_PRACTICE", "OTHER").stream()
                    .map(each -> new Option(each, text("event.field.option." + each))).toList();
            case TEXT, DAY, YEAR, AMOUNT -> List.of();
        };
    }

    private String say(Enum<?> code) {
        return textOr("event.option." + code.name(), "").isEmpty() ? Phrases.in(locale).say(code) : text("event.option." + code.name());
    }

    public boolean isChosen(EventField field, Option option) {
        return Arrays.asList(form.value(field.input()).split(",")).contains(option.value());
    }

    public boolean isCorrection() {
        return entry != null;
    }

    /** Where the form goes. */
    public String address() {
        return "/agreements/" + agreement + "/events/" + (entry == null ? "new" : entry + "/correct");
    }

    public String headline() {
        return preview.changesNothing() ? text("event.nothing") : text("event.after", preview.headline(locale));
    }

    public List<DifferenceWords.Line> changes() {
        return DifferenceWords.in(locale).lines(preview.difference());
    }
}
