package cn.dingxiang.web.employer;

import cn.dingxiang.confirmation.MailedLink;
import cn.dingxiang.confirmation.Question;
import cn.dingxiang.obligation.FindingCode;
import cn.dingxiang.placement.PlacementRequest;
import cn.dingxiang.placement.RequestState;
import cn.dingxiang.web.page.Badge;
import cn.dingxiang.web.page.Listing;
import cn.dingxiang.web.page.Tone;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * What a unit finds first.
 *
 * @param unit      its name
 * @param list      of the questions
 * @param questions to confirm, those of this page
 * @param people    how many are with it
 * @param overdue   how many duties are past their last good day
 * @param coming    how many come
 * @param requests  under way
 */
public record HomePage(Locale locale, LocalDate today, String unit, Listing list, List<MailedLink> questions, int people, int overdue,
                       int coming, List<PlacementRequest> requests) implements EmployerWorded {

    public String question(MailedLink link) {
        return text("question." + link.question(), link.matter().subject());
    }

    /** The button that says it is so. */
    public String yes(MailedLink link) {
        return text("yes." + link.question());
    }

    /** Until when, or since when: findings date from a day, what is owed has a last one. */
    public Badge due(MailedLink link) {
        LocalDate day = link.matter().anchorOn();
        if (link.question() == Question.PAY || link.matter().code().equals(FindingCode.NO_QUOTA_POST.name())) {
            return new Badge(Tone.AMBER, text("home.since", day));
        }
        return day.isBefore(today) ? new Badge(Tone.AMBER, text("home.was-due", day)) : new Badge(Tone.BLUE, text("home.due", day));
    }

    public Badge badge(PlacementRequest request) {
        return new Badge(request.state() == RequestState.APPROVED ? Tone.BLUE : Tone.AMBER, word(request.state()));
    }
}
