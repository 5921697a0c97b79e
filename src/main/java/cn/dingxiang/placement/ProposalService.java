package cn.dingxiang.placement;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.Page;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Proposes posts for the doctors of a county who are free by a day. It decides nothing: a request is asked for each. */
@Singleton
@Transactional
public class ProposalService {
    private static final int PAGE = 500;

    private final PlanService plan;
    private final Posts posts;

    public ProposalService(PlanService plan, Posts posts) {
        this.plan = plan;
        this.posts = posts;
    }

    /** One proposal a doctor, those free longest first. */
    public List<Proposal> propose(Actor actor, String county, LocalDate until) {
        List<Forthcoming> free = new ArrayList<>();
        String after = null;
        do {
            Page<Forthcoming> page = plan.free(actor, until, new ListQuery(county, null, true, after, PAGE));
            free.addAll(page.rows());
            after = page.next();
        } while (after != null);
        return Matching.propose(free, posts.vacant(county));
    }
}
