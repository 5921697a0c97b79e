package cn.dingxiang.web.placement;

import cn.dingxiang.placement.Proposal;
import cn.dingxiang.placement.Workflow;
import cn.dingxiang.timeline.Phase;
import cn.dingxiang.web.page.Listing;
import cn.dingxiang.web.page.Option;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Posts proposed for the doctors of a county.
 *
 * @param proposals those of this page
 * @param free      how many there are
 * @param matched   how many of them with a post
 * @param county    null while none is chosen
 */
public record ProposalsPage(Locale locale, Listing list, List<Proposal> proposals, int free, int matched, LocalDate until, String county,
                            List<Option> counties, boolean severalCounties, boolean mayAsk) implements PlacementWorded {

    /** What proposals are sorted by; those with no post come after those with one, or before them when downwards. */
    enum By { DAY, NAME, POST }

    private static final Comparator<Proposal> BY_DAY = Comparator.comparing((Proposal proposal) -> proposal.doctor().on())
            .thenComparing(proposal -> proposal.doctor().agreement());

    /** In the order asked for; those alike by day and agreement. */
    static List<Proposal> sorted(Listing list, List<Proposal> proposals) {
        Comparator<Proposal> order = switch (list.column(By.class)) {
            case DAY -> BY_DAY;
            case NAME -> Comparator.comparing((Proposal proposal) -> proposal.doctor().name()).thenComparing(BY_DAY);
            case POST -> Comparator.comparing((Proposal proposal) -> proposal.post() == null ? null : proposal.post().unit().name(),
                    Comparator.nullsLast(Comparator.naturalOrder())).thenComparing(BY_DAY);
        };
        return proposals.stream().sorted(list.isDownwards() ? order.reversed() : order).toList();
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
