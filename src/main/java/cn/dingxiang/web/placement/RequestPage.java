package cn.dingxiang.web.placement;

import cn.dingxiang.obligation.Finding;
import cn.dingxiang.obligation.Phrases;
import cn.dingxiang.obligation.Preview;
import cn.dingxiang.obligation.Words;
import cn.dingxiang.placement.Approver;
import cn.dingxiang.placement.PlacementRequest;
import cn.dingxiang.placement.RequestState;
import cn.dingxiang.placement.RequestStep;
import cn.dingxiang.timeline.Event;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.Shown;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * One request.
 *
 * @param unit     name of the unit to go to, or of the hospital that is to employ; null when it names none
 * @param employer name of the unit that employs; null when nobody of that name is on record
 * @param names    of counties by code
 * @param offered  the steps the viewer can take
 * @param on       the day its effect is shown for
 * @param events   what carrying it out then writes; none once it is over
 * @param preview  what that changes; null once it is over
 * @param form     of the step
 */
public record RequestPage(Locale locale, PlacementRequest request, String unit, String employer, UnaryOperator<String> names,
                          Set<RequestStep.Kind> offered, LocalDate on, List<Event> events, Preview preview, Form form)
        implements PlacementWorded {

    public String title() {
        return request.doctor().name() + " · " + word(request.wish().workflow());
    }

    public String county(String code) {
        return names.apply(code);
    }

    public boolean offers(String step) {
        return offered.contains(RequestStep.Kind.valueOf(step));
    }

    /** What is asked, in one line. */
    public String wish() {
        return switch (request.wish().workflow()) {
            case EMPLOYMENT -> text(request.wish().quotaPost() ? "wish.employment" : "wish.employment-no-quota", unit);
            case DEPLOYMENT -> text("wish.deployment", unit);
            case TRANSFER -> text("wish.transfer", county(request.route().fromCounty()), county(request.route().toCounty()), unit);
            case SECONDMENT -> text("wish.secondment", request.wish().secondedTo());
            case RETURN -> text("wish.return");
        };
    }

    public boolean crosses() {
        return !request.route().fromCounty().equals(request.route().toCounty());
    }

    public boolean hasConsent(Approver approver) {
        return request.consents().contains(approver);
    }

    /** Who has to act now. */
    public String turn() {
        if (!request.state().isOpen()) {
            return text("turn.over");
        }
        if (!request.missing().isEmpty()) {
            return text("turn.consent", String.join(text("comma"), request.missing().stream().map(this::holder).toList()));
        }
        return text(request.state() == RequestState.APPROVED ? "turn.carry-out" : "turn.approve", county(request.county()));
    }

    /** Whose consent it is, by name. */
    public String holder(Approver approver) {
        return switch (approver) {
            case FROM_COUNTY -> word(approver) + " " + county(request.route().fromCounty());
            case TO_COUNTY -> word(approver) + " " + county(request.route().toCounty());
            case EMPLOYER -> word(approver) + (employer == null ? "" : " " + employer);
            case COUNTY -> word(approver) + " " + county(request.county());
            case PREFECTURE, PROVINCE -> word(approver);
        };
    }

    public String event(Event event) {
        return Phrases.in(locale).event(event);
    }

    public String end(boolean after) {
        return Shown.day(after ? preview.after().service().expectedEnd() : preview.before().service().expectedEnd());
    }

    public String finding(Finding finding) {
        return Words.of(finding.code(), locale);
    }

    public String phaseBefore() {
        return phase(preview.before().phase());
    }

    public String phaseAfter() {
        return phase(preview.after().phase());
    }

    public String role(RequestStep step) {
        return step.role() == null ? "" : text("role." + step.role());
    }
}
