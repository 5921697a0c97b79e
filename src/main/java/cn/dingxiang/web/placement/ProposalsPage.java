package cn.dingxiang.web.placement;

import cn.dingxiang.placement.Proposal;
import cn.dingxiang.placement.Workflow;
import cn.dingxiang.timeline.Phase;
import cn.dingxiang.web.page.Listing;
import cn.dingxiang.web.page.Option;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Posts proposed for the doctors of a county. @param county null while none is chosen */
public record ProposalsPage(Locale locale, Listing list, List<Proposal> proposals, LocalDate until, String county, List<Option> counties,
                            boolean severalCounties, boolean mayAsk) implements PlacementWorded {

    public long matched() {
        return proposals.stream().filter(proposal -> proposal.post() != null).count();
    }

    /** Whether a request can begin today: employment for who has graduated, deployment for who is employed. */
    public boolean canBegin(Proposal proposal) {
        return next(proposal) != null;
    }

    /** Where the request for this proposal begins. */
    public String address(Proposal proposal) {
        Workflow workflow = next(proposal);
        String to = workflow == Workflow.EMPLOYMENT ? "&unit=" + proposal.post().hospital().id()
                : "&unit=" + proposal.post().unit().id() + "&post=" + proposal.post().id();
        return "/placement/new?agreement=" + proposal.doctor().agreement() + "&workflow=" + workflow + to;
    }

    public String action(Proposal proposal) {
        return text("proposals.begin", word(next(proposal)));
    }

    private static Workflow next(Proposal proposal) {
        if (proposal.post() == null) {
            return null;
        }
        Phase phase = proposal.doctor().phase();
        return phase == Phase.EMPLOYED ? Workflow.DEPLOYMENT
                : phase == Phase.REPORTED || phase == Phase.TRAINED || phase == Phase.GRADUATED ? Workflow.EMPLOYMENT : null;
    }
}
