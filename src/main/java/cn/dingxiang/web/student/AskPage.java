package cn.dingxiang.web.student;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.agreement.PauseGround;
import cn.dingxiang.obligation.Phrases;
import cn.dingxiang.placement.PlacementWords;
import cn.dingxiang.placement.student.RequestKind;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.Option;
import cn.dingxiang.web.page.Viewer;
import cn.dingxiang.web.page.Worded;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The form of a request.
 *
 * @param mine     the agreement it is about
 * @param kind     what is asked
 * @param form     as typed
 * @param counties to go to
 */
public record AskPage(Viewer viewer, Mine mine, RequestKind kind, Form form, List<Option> counties) implements Worded {
    @Override
    public Locale locale() {
        return viewer.locale();
    }

    @Override
    public Bundle words() {
        return StudentWords.BUNDLE;
    }

    public List<RequestKind> kinds() {
        return Arrays.asList(RequestKind.values());
    }

    public String word(RequestKind one) {
        return PlacementWords.of(one, locale());
    }

    /** The same form for another request. */
    public String address(RequestKind other) {
        return "/student/requests/new?kind=" + other + (mine.several() ? "&agreement=" + mine.file().id() : "");
    }

    /** Where it is sent. */
    public String sent() {
        return "/student/requests" + mine.kept();
    }

    public boolean isAcross() {
        return kind == RequestKind.TRANSFER_ACROSS_COUNTIES;
    }

    public List<Option> grounds() {
        return Arrays.stream(PauseGround.values()).map(ground -> new Option(ground.name(), Phrases.in(locale()).say(ground))).toList();
    }
}
