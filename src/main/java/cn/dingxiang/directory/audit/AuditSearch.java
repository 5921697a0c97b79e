package cn.dingxiang.directory.audit;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.AuditEntry;
import cn.dingxiang.directory.AuditTrail;
import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.directory.Role;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The audit trail for those allowed: auditor and administrator, the province within itself, and county people within their county. */
@Singleton
public final class AuditSearch {
    /** The first page begins before this. */
    public static final long NEWEST = Long.MAX_VALUE;

    private static final int PAGE = 1_000;

    private final AuditLog log;
    private final AuditTrail trail;
    private final AuditFiles files;
    private final PersonKeys keys;

    public AuditSearch(AuditLog log, AuditTrail trail, AuditFiles files, PersonKeys keys) {
        this.log = log;
        this.trail = trail;
        this.files = files;
        this.keys = keys;
    }

    /**
     * A page, the newest first; that it was looked at is recorded too.
     *
     * @param before the last entry of the page before, or {@link #NEWEST}
     * @throws Refused for any other role
     */
    public List<AuditedEntry> page(Actor actor, AuditQuery query, long before, int limit) {
        return page(actor, query, false, before, limit);
    }

    /** The same. @param oldest whether the oldest come first @param edge the last entry of the page before; 0 or {@link #NEWEST} for the first */
    public List<AuditedEntry> page(Actor actor, AuditQuery query, boolean oldest, long edge, int limit) {
        int most = Math.min(limit, PAGE);
        List<AuditedEntry> page = oldest ? log.oldest(query, scope(actor), edge, most) : log.page(query, scope(actor), edge, most);
        trail.record(new AuditEntry(actor, "audit.search", "audit:trail", null, query.told(), null));
        return page;
    }

    /**
     * Writes what matches into a file, the newest first, and records that it was taken out.
     *
     * @param file {@code .xlsx} or {@code .csv}
     * @throws Refused for any other role
     */
    public void export(Actor actor, AuditQuery query, Path file) throws IOException {
        export(actor, query, file, () -> { });
    }

    /** The same. @param each is run before every entry */
    public void export(Actor actor, AuditQuery query, Path file, Runnable each) throws IOException {
        AuditScope scope = scope(actor);
        Iterator<AuditedEntry> entries = new Paged<>(NEWEST, before -> log.page(query, scope, before, PAGE), AuditedEntry::id);
        trail.record(new AuditEntry(actor, "audit.export", "audit:trail", null, query.told(), null));
        files.write(file, new Iterator<>() {
            @Override
            public boolean hasNext() {
                return entries.hasNext();
            }

            @Override
            public AuditedEntry next() {
                each.run();
                return entries.next();
            }
        });
    }

    /** One entry; that it was opened is recorded. Empty when there is none, or it is not for the actor. */
    public Optional<AuditedEntry> entry(Actor actor, long id) {
        Optional<AuditedEntry> found = log.page(AuditQuery.ALL, scope(actor), id + 1, 1).stream().filter(entry -> entry.id() == id).findFirst();
        found.ifPresent(entry -> trail.record(new AuditEntry(actor, "audit.view", "audit:" + id, entry.county(), null, null, null)));
        return found;
    }

    /**
     * What was done to, and who looked at, whatever is the student's who asks: person, agreements, cases, letters, files, requests. Nobody
     * needs to give a reason for that.
     *
     * @param others only what others did
     * @param before the last entry of the page before, or {@link #NEWEST}
     * @throws Refused for any other role
     */
    public Page<AuditedEntry> ofOwn(Actor student, boolean others, long before, int limit) {
        if (student.role() != Role.STUDENT || student.person() == null) {
            throw new Refused("cn.dingxiang.directory.refusals", "audit-role");
        }
        int most = Math.min(limit, PAGE);
        return Page.of(log.about(keys.of(student.person()), others, before, most + 1), most, AuditedEntry::id);
    }

    private static AuditScope scope(Actor actor) {
        boolean all = actor.role() == Role.AUDITOR || actor.role() == Role.ADMINISTRATOR;
        boolean county = actor.role() == Role.COUNTY_OFFICER || actor.role() == Role.COUNTY_REVIEWER;
        if (!all && actor.role() != Role.PROVINCE && (!county || actor.county() == null)) {
            throw new Refused("cn.dingxiang.directory.refusals", "audit-role");
        }
        String within = actor.county() != null ? actor.county() : actor.prefecture();
        return new AuditScope(actor.province(), within, all && within == null);
    }
}
