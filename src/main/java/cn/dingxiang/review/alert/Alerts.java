package cn.dingxiang.review.alert;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.AuditEntry;
import cn.dingxiang.directory.AuditTrail;
import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.directory.Role;
import cn.dingxiang.directory.audit.Looks;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The province's alerts: listed, and acknowledged. */
@Singleton
@Transactional
public class Alerts {
    private static final String BUNDLE = "cn.dingxiang.review.refusals";
    private static final Set<Role> READERS = EnumSet.of(Role.PROVINCE, Role.PREFECTURE, Role.AUDITOR);
    private static final int LONGEST_NOTE = 400;
    private static final int LARGEST_PAGE = 200;

    private final AlertStore store;
    private final AuditTrail audit;
    private final CivilTime time;

    public Alerts(AlertStore store, AuditTrail audit, CivilTime time) {
        this.store = store;
        this.audit = audit;
        this.time = time;
    }

    /** A page of what the actor may see. @throws Refused for other roles than province, prefecture and auditor */
    public Page<Alert> page(Actor actor, AlertQuery query) {
        String within = seen(actor, query.within());
        int limit = Math.min(query.limit(), LARGEST_PAGE);
        audit.record(Looks.What.LIST.entry(actor, "alerts:" + within, null, query.search().isEmpty() ? null : query.search()));
        return Page.of(store.page(new AlertQuery(query.state(), query.kind(), within, query.after(), limit + 1, query.search(), query.order())),
                limit, Alert::id);
    }

    /** How many wait, by kind. @param within a division code; empty for all the actor sees @throws Refused as {@link #page} */
    public List<AlertCount> waiting(Actor actor, String within) {
        return store.waiting(seen(actor, within));
    }

    private static String seen(Actor actor, String within) {
        if (actor.role() == null || !READERS.contains(actor.role())) {
            throw refused("alert-role");
        }
        String seen = actor.prefecture() != null ? actor.prefecture() : actor.province() != null ? actor.province() : "";
        if (!within.startsWith(seen) && !seen.startsWith(within)) {
            throw refused("alert-elsewhere");
        }
        return seen.length() > within.length() ? seen : within;
    }

    /**
     * Takes note of alerts, all or none; the province does. What is over already is taken note of too.
     *
     * @param note what will be done about them, at most 400 characters
     * @throws Refused when one is not on record or not the actor's, or somebody took note before
     */
    public void acknowledge(Actor actor, Collection<Long> ids, String note) {
        if (actor.role() != Role.PROVINCE) {
            throw refused("alert-acknowledge-role");
        }
        if (note == null || note.isBlank() || note.strip().length() > LONGEST_NOTE) {
            throw refused("alert-note", LONGEST_NOTE);
        }
        if (ids.isEmpty() || ids.size() > LARGEST_PAGE) {
            throw refused("alert-choice", LARGEST_PAGE);
        }
        List<Alert> alerts = store.lock(new TreeSet<>(ids));
        if (alerts.size() < new TreeSet<>(ids).size() || alerts.stream().anyMatch(alert -> !actor.sees(alert.county()))) {
            throw refused("alert-elsewhere");
        }
        alerts.stream().filter(alert -> alert.acknowledgement() != null).findFirst().ifPresent(taken -> {
            Alert.Acknowledgement by = taken.acknowledgement();
            throw refused("alert-taken", Long.toString(taken.id()), by.by(), by.at().toLocalDate());
        });
        store.acknowledge(alerts.stream().map(Alert::id).toList(), new Alert.Acknowledgement(time.now(), actor.name(), note.strip()));
        audit.recordAll(alerts.stream().map(alert -> new AuditEntry(actor, "alert.acknowledge", alert.key(), alert.county(), null,
                alert.kind().name(), note.strip())).toList());
    }

    private static Refused refused(String problem, Object... arguments) {
        return new Refused(BUNDLE, problem, arguments);
    }
}
