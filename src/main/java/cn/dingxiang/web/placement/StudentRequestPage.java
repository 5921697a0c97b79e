package cn.dingxiang.web.placement;

import cn.dingxiang.casework.evidence.Attachment;
import cn.dingxiang.placement.student.RequestStanding;
import cn.dingxiang.placement.student.StudentRequest;
import cn.dingxiang.web.page.Badge;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.Shown;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * A student's request, as the county sees it.
 *
 * @param names     of counties by code
 * @param paper     the file that came with it; null for none
 * @param mayAnswer whether the viewer can answer it now
 * @param mayClose  whether the viewer can close it now
 * @param goesOn    where what was accepted is carried on; null where the viewer cannot, or it was not accepted
 * @param form      the answer as typed
 */
public record StudentRequestPage(Locale locale, StudentRequest request, UnaryOperator<String> names, Attachment paper, boolean mayAnswer,
                                 boolean mayClose, String goesOn, Form form) implements PlacementWorded {

    public String title() {
        return AskedFor.kind(request, locale) + " · " + request.about().name();
    }

    public String kind() {
        return AskedFor.kind(request, locale);
    }

    public String what() {
        return AskedFor.what(request, locale, names);
    }

    public Badge standing() {
        return AskedFor.standing(request.standing(), locale);
    }

    public boolean isTransfer() {
        return request.wanted().kind().isTransfer();
    }

    public boolean isAccepted() {
        return request.standing() == RequestStanding.ACCEPTED;
    }

    /** When and by whom it was carried out. */
    public String done() {
        return Shown.minute(request.done().at()) + " · " + request.done().by();
    }

    /** Where the event that carries it out stands. */
    public String record() {
        return text("asked-for.record", Shown.day(request.done().on()));
    }

    /** When and by whom it was answered. */
    public String answered() {
        return Shown.minute(request.answer().at()) + " · " + request.answer().by();
    }
}
