package cn.dingxiang.web.placement;

import cn.dingxiang.placement.Candidate;
import cn.dingxiang.placement.Workflow;
import cn.dingxiang.timeline.Party;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.Option;
import java.util.List;
import java.util.Locale;

/**
 * The form of a new request.
 *
 * @param county   name of the agreement's county
 * @param workflow what is asked; null when nothing can be
 * @param units    to go to
 * @param posts    vacant ones of the doctor's track
 * @param counties to go to, for a transfer
 * @param byUnit   whether a unit asks, in its own name
 */
public record NewRequestPage(Locale locale, Candidate candidate, String county, Workflow workflow, Form form, List<Option> units,
                             List<Option> posts, List<Option> counties, boolean byUnit) implements PlacementWorded {

    public boolean is(String name) {
        return workflow != null && workflow.name().equals(name);
    }

    public boolean namesUnit() {
        return is("EMPLOYMENT") || is("DEPLOYMENT") || is("TRANSFER");
    }

    /** The same form for another request. */
    public String address(Workflow other) {
        return "/placement/new?agreement=" + candidate.agreement() + "&workflow=" + other;
    }

    public List<Option> quotas() {
        return List.of(new Option("yes", text("quota.yes")), new Option("no", text("quota.no")));
    }

    public List<Option> parties() {
        return java.util.Arrays.stream(Party.values()).map(party -> new Option(party.name(), text("ordered-by." + party))).toList();
    }
}
