package cn.dingxiang.jdbc;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.AuditEntry;
import cn.dingxiang.directory.AuditTrail;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Audits changes whose port is told an author's name only: the account of that name, or else part of the product, did them. */
@Singleton
class Authorship {
    private final AccountRepository accounts;
    private final AuditTrail trail;

    Authorship(AccountRepository accounts, AuditTrail trail) {
        this.accounts = accounts;
        this.trail = trail;
    }

    /**
     * A change.
     *
     * @param author  whoever made it
     * @param county  the county concerned; null for none
     * @param before  as text or JSON; null when it was not
     * @param after   likewise
     * @param reason  null when none is asked for
     */
    record Change(String author, String action, String object, String county, String before, String after, String reason) { }

    void record(Change change) {
        recordAll(List.of(change));
    }

    /** One look-up an author. */
    void recordAll(List<Change> changes) {
        Map<String, Actor> actors = new HashMap<>();
        List<AuditEntry> entries = new ArrayList<>();
        for (Change change : changes) {
            Actor actor = actors.computeIfAbsent(change.author(), this::actor);
            entries.add(new AuditEntry(actor, change.action(), change.object(), change.county(), change.before(), change.after(),
                    change.reason()));
        }
        if (!entries.isEmpty()) {
            trail.recordAll(entries);
        }
    }

    private Actor actor(String author) {
        return accounts.findById(author).map(row -> Actor.of(row.account(), null)).orElseGet(() -> Actor.system(author));
    }
}
