package cn.dingxiang.placement;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.AuditEntry;
import cn.dingxiang.directory.AuditTrail;
import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.Role;
import cn.dingxiang.directory.Unit;
import cn.dingxiang.directory.audit.Looks;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;

/** Posts asked for: by the county for any of its units, by a unit for itself, by a hospital for whom it is to employ. */
@Singleton
@Transactional
public class PostService {
    private static final int LONGEST_NAME = 120;

    private final Posts posts;
    private final UnitLists units;
    private final AuditTrail audit;
    private final CivilTime time;

    public PostService(Posts posts, UnitLists units, AuditTrail audit, CivilTime time) {
        this.posts = posts;
        this.units = units;
        this.audit = audit;
        this.time = time;
    }

    public Page<Post> list(Actor actor, ListQuery query) {
        return list(actor, PostFilter.ANY, query);
    }

    public Page<Post> list(Actor actor, PostFilter filter, ListQuery query) {
        return posts.list(filter, query.inside(Reach.scope(actor, query.within())));
    }

    public Post find(Actor actor, long id) {
        Post post = posts.find(id).orElseThrow(() -> Reach.refused("post.unknown"));
        Reach.requireReader(actor, post.unit().county());
        return post;
    }

    /** Who fills the post and who did. For offices, and for the two institutions themselves. */
    public List<Filling> fillings(Actor actor, long id) {
        Post post = find(actor, id);
        if (!isOwn(actor, post.terms())) {
            Reach.requireOffice(actor);
        }
        audit.record(Looks.What.LIST.entry(actor, "post:" + id, post.unit().county(), null));
        return posts.fillings(id);
    }

    /** @param askedBy who asks for it, as people call them. @return the post's key */
    public long ask(Actor actor, PostTerms terms, String askedBy) {
        check(actor, terms);
        if (askedBy == null || askedBy.isBlank() || askedBy.length() > LONGEST_NAME) {
            throw Reach.refused("post.asked-by", LONGEST_NAME);
        }
        long id = posts.add(terms, askedBy.strip(), time.today());
        audit.record(new AuditEntry(actor, "post.ask", "post:" + id, null, terms.text(), null));
        return id;
    }

    /** Changes what is asked for; never below what is filled. */
    public void change(Actor actor, long id, PostTerms terms, String reason) {
        Post before = open(actor, id);
        Reach.requireReason(reason);
        check(actor, terms);
        if (terms.capacity() < before.filled()) {
            throw Reach.refused("post.filled", before.filled());
        }
        posts.change(id, terms);
        audit.record(new AuditEntry(actor, "post.change", "post:" + id, before.terms().text(), terms.text(), reason));
    }

    /** Asks for it no more. Whoever fills it stays. */
    public void close(Actor actor, long id, String reason) {
        open(actor, id);
        Reach.requireReason(reason);
        posts.close(id, time.today(), reason);
        audit.record(new AuditEntry(actor, "post.close", "post:" + id, null, time.today().toString(), reason));
    }

    private Post open(Actor actor, long id) {
        Post post = posts.find(id).orElseThrow(() -> Reach.refused("post.unknown"));
        Reach.requireOfficerOf(actor, post.unit().county());
        if (post.closedOn() != null) {
            throw Reach.refused("post.closed");
        }
        return post;
    }

    private void check(Actor actor, PostTerms terms) {
        Unit unit = openUnit(terms.unit());
        Unit hospital = openUnit(terms.hospital());
        if (hospital.kind() != Unit.Kind.COUNTY_HOSPITAL) {
            throw Reach.refused("unit.not-a-hospital", hospital.name());
        }
        if (!unit.county().equals(hospital.county())) {
            throw Reach.refused("post.two-counties", unit.name(), hospital.name());
        }
        if (!isOwn(actor, terms)) {
            Reach.requireOfficerOf(actor, unit.county());
        }
    }

    private Unit openUnit(long id) {
        UnitLine line = units.find(id, time.today()).orElseThrow(() -> Reach.refused("unit.unknown"));
        if (line.closedOn() != null) {
            throw Reach.refused("unit.closed", line.unit().name());
        }
        return line.unit();
    }

    private static boolean isOwn(Actor actor, PostTerms terms) {
        return actor.unit() != null && (actor.role() == Role.TOWNSHIP_UNIT && actor.unit() == terms.unit()
                || actor.role() == Role.HOSPITAL && actor.unit() == terms.hospital());
    }
}
