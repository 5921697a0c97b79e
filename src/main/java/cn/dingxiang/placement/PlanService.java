package cn.dingxiang.placement;

import cn.dingxiang.agreement.PolicyCatalogue;
import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.AuditEntry;
import cn.dingxiang.directory.AuditTrail;
import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.directory.Counties;
import cn.dingxiang.directory.County;
import cn.dingxiang.directory.Page;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The plan eight years ahead, the lists behind its cells, and who is free when. For offices. */
@Singleton
@Transactional
public class PlanService {
    private final Outlooks outlooks;
    private final Posts posts;
    private final PolicyCatalogue policy;
    private final Counties counties;
    private final PlanSheet sheet;
    private final AuditTrail audit;
    private final CivilTime time;

    public PlanService(Outlooks outlooks, Posts posts, PolicyCatalogue policy, Counties counties, PlanSheet sheet, AuditTrail audit,
                       CivilTime time) {
        this.outlooks = outlooks;
        this.posts = posts;
        this.policy = policy;
        this.counties = counties;
        this.sheet = sheet;
        this.audit = audit;
        this.time = time;
    }

    /** @param within division code of 2, 4 or 6 digits; null: all the actor sees */
    public Plan plan(Actor actor, String within) {
        Reach.requireOffice(actor);
        LocalDate today = time.today();
        int entrance = Plan.firstEntrance(today);
        return Plan.of(today, outlooks.countedOn(), outlooks.figures(Reach.scope(actor, within), today, Plan.lastYear(today)),
                (province, track) -> LeadTime.of(policy, province, track, entrance));
    }

    /** The doctors a cell of {@code AVAILABLE} or {@code ENDING} counts. @param query its {@code within} is not used */
    public Page<Forthcoming> doctors(Actor actor, PlanCell cell, ListQuery query) {
        Reach.requireOffice(actor);
        look(actor, cell.county());
        return outlooks.list(Span.of(cell, time.today()), query.inside(Reach.scope(actor, cell.county())));
    }

    /** The posts a cell of {@code POSTS} counts, each with its vacancies. */
    public List<Post> posts(Actor actor, PlanCell cell) {
        Reach.requireReader(actor, cell.county());
        LocalDate today = time.today();
        return posts.vacant(cell.county()).stream().filter(post -> post.takesOn(today) && post.terms().track() == cell.track()
                && Math.max(post.terms().from().getYear(), today.getYear()) == cell.year()).toList();
    }

    /** Who is free by {@code until}, those waiting longest first. */
    public Page<Forthcoming> free(Actor actor, LocalDate until, ListQuery query) {
        Reach.requireOffice(actor);
        String scope = Reach.scope(actor, query.within());
        look(actor, scope);
        return outlooks.list(Span.free(time.today(), until.plusDays(1)), query.inside(scope));
    }

    /** Writes the plan as a workbook. {@code out} stays open. */
    public void export(Actor actor, String within, Locale locale, OutputStream out) throws IOException {
        Plan plan = plan(actor, within);
        Map<String, String> names = counties.all().stream().collect(Collectors.toMap(County::code, County::name));
        audit.record(new AuditEntry(actor, "plan.export", "county:" + Reach.scope(actor, within), null, plan.rows().size() + " rows",
                null));
        sheet.write(plan, names, locale, out);
    }

    /** Lists of names are looks at personal data. */
    private void look(Actor actor, String scope) {
        audit.record(new AuditEntry(actor, "doctors.list", "county:" + scope, null, null, null));
    }
}
