package cn.dingxiang.intake.register;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.AuditEntry;
import cn.dingxiang.directory.AuditTrail;
import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.audit.Looks;
import cn.dingxiang.intake.AgreementRecords;
import cn.dingxiang.intake.Collision;
import cn.dingxiang.intake.IntakeStore;
import cn.dingxiang.intake.NewEvents;
import cn.dingxiang.intake.RecordedEvent;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** Proposed events: listed, foreseen, and accepted or rejected by officers, many at once and all or none. */
@Singleton
public final class ProposalDesk {
    private static final int MOST_AT_ONCE = 10_000;
    private static final Comparator<Proposal> BY_DAY = Comparator.comparing((Proposal proposal) -> proposal.draft().on())
            .thenComparing(Proposal::id);

    private final Proposals proposals;
    private final AgreementRecords records;
    private final IntakeStore store;
    private final Foresight foresight;
    private final AuditTrail audit;
    private final CivilTime time;

    ProposalDesk(Proposals proposals, AgreementRecords records, IntakeStore store, Foresight foresight, AuditTrail audit, CivilTime time) {
        this.proposals = proposals;
        this.records = records;
        this.store = store;
        this.foresight = foresight;
        this.audit = audit;
        this.time = time;
    }

    /** A page of the proposals the actor sees, by id. @param after key to go on from, or null */
    public Page<Proposal> list(Actor actor, ProposalFilter filter, String after, int limit) {
        return list(actor, filter, false, after, limit);
    }

    /** The same. @param latest whether the latest come first @param edge key to go on from, or null */
    public Page<Proposal> list(Actor actor, ProposalFilter filter, boolean latest, String edge, int limit) {
        Reach.requireReader(actor);
        Reach.requirePage(limit);
        ProposalFilter inside = filter.inside(Reach.within(actor, filter.within()));
        audit.record(Looks.What.LIST.entry(actor, inside.file() == null ? "register-proposals" : "register-file:" + inside.file(),
                actor.county(), inside.agreement()));
        return latest ? proposals.latest(inside, edge, limit) : proposals.list(inside, edge, limit);
    }

    /** How many of these are open, counted no further than {@code most}. */
    public int open(Actor actor, ProposalFilter filter, int most) {
        Reach.requireReader(actor);
        return proposals.open(filter.inside(Reach.within(actor, filter.within())), most).size();
    }

    /** What accepting the open ones would change, an agreement at a time. @param after key to go on from, or null */
    public Page<Foreseen> preview(Actor actor, Selection selection, String after, int limit) {
        Reach.requireOfficer(actor);
        Reach.requirePage(limit);
        long from = after == null ? 0 : Long.parseLong(after);
        Map<Matched, List<Proposal>> byAgreement = byAgreement(visible(actor, proposals.find(ids(actor, selection))).stream()
                .filter(proposal -> proposal.isOpen() && proposal.match().agreement() > from).toList());
        List<Foreseen> page = foresight.of(byAgreement.entrySet().stream().limit(limit + 1L).toList(), time.today());
        return Page.of(page, limit, foreseen -> foreseen.match().agreement());
    }

    /**
     * Accepts: writes the events, as recorded by the actor.
     *
     * @return how many
     * @throws cn.dingxiang.directory.Refused when some were decided meanwhile or are not the actor's; nothing is written then
     */
    public int accept(Actor actor, Selection selection) {
        Reach.requireOfficer(actor);
        return inOneTransaction(() -> {
            List<Proposal> open = locked(actor, selection);
            Map<Matched, List<Proposal>> byAgreement = byAgreement(open);
            List<NewEvents> events = byAgreement.entrySet().stream().map(of -> NewEvents.of(of.getKey().number(),
                    of.getValue().stream().map(Proposal::tree).toList(), actor.name())).toList();
            List<List<RecordedEvent>> recorded = records.addAllEvents(events);
            Map<Long, Long> written = new LinkedHashMap<>();
            int place = 0;
            for (List<Proposal> ofOne : byAgreement.values()) {
                for (int index = 0; index < ofOne.size(); index++) {
                    written.put(ofOne.get(index).id(), recorded.get(place).get(index).id());
                }
                place++;
            }
            proposals.accept(written, time.now(), actor.name());
            audited(actor, "register.accept", open, "events " + IdRanges.of(written.values()), null);
            return open.size();
        });
    }

    /** Rejects, with a reason: they stay on record and are not proposed again. @return how many */
    public int reject(Actor actor, Selection selection, String reason) {
        Reach.requireOfficer(actor);
        Reach.requireReason(reason);
        return inOneTransaction(() -> {
            List<Proposal> open = locked(actor, selection);
            proposals.reject(open.stream().map(Proposal::id).toList(), reason.strip(), time.now(), actor.name());
            audited(actor, "register.reject", open, null, reason.strip());
            return open.size();
        });
    }

    private List<Proposal> locked(Actor actor, Selection selection) {
        List<Long> ids = ids(actor, selection);
        List<Proposal> found = visible(actor, proposals.lock(ids));
        List<Long> decided = found.stream().filter(proposal -> !proposal.isOpen()).map(Proposal::id).toList();
        if (!decided.isEmpty()) {
            throw Reach.refused("proposals-decided", decided.size(), IdRanges.of(decided));
        }
        if (found.size() != ids.size()) {
            throw Reach.refused("proposal-unknown");
        }
        return found;
    }

    private List<Long> ids(Actor actor, Selection selection) {
        List<Long> ids = selection.ids() != null ? List.copyOf(new TreeSet<>(selection.ids()))
                : proposals.open(selection.filter().inside(Reach.within(actor, selection.filter().within())), MOST_AT_ONCE + 1);
        if (ids.isEmpty()) {
            throw Reach.refused("nothing-open");
        }
        if (ids.size() > MOST_AT_ONCE) {
            throw Reach.refused("too-many", MOST_AT_ONCE);
        }
        if (selection.expected() != null && !Objects.equals(selection.expected(), ids.size())) {
            throw Reach.refused("list-changed", selection.expected(), ids.size());
        }
        return ids;
    }

    /** @throws cn.dingxiang.directory.Refused when one is not the actor's to see */
    private static List<Proposal> visible(Actor actor, List<Proposal> found) {
        if (found.stream().anyMatch(proposal -> !actor.sees(proposal.match().county()))) {
            throw Reach.refused("proposal-unknown");
        }
        return found;
    }

    private static Map<Matched, List<Proposal>> byAgreement(List<Proposal> found) {
        Map<Matched, List<Proposal>> byAgreement = found.stream().sorted(Comparator.comparing(proposal -> proposal.match().agreement()))
                .collect(Collectors.groupingBy(Proposal::match, LinkedHashMap::new, Collectors.toCollection(ArrayList::new)));
        byAgreement.values().forEach(ofOne -> ofOne.sort(BY_DAY));
        return byAgreement;
    }

    private void audited(Actor actor, String action, List<Proposal> decided, String written, String reason) {
        List<Long> files = decided.stream().map(Proposal::file).distinct().toList();
        String said = decided.size() + ": proposals " + IdRanges.of(decided.stream().map(Proposal::id).toList())
                + (written == null ? "" : "; " + written);
        String object = files.size() == 1 ? "register-file:" + files.get(0) : "register-files";
        audit.record(new AuditEntry(actor, action, object, null, said, reason));
    }

    private int inOneTransaction(Callable<Integer> work) {
        try {
            return store.inOneTransaction(work);
        } catch (Collision othersWereFirst) {
            throw Reach.refused("changed-meanwhile");
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
