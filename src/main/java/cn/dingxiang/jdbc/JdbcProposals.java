package cn.dingxiang.jdbc;

import cn.dingxiang.directory.Page;
import cn.dingxiang.intake.register.NewProposal;
import cn.dingxiang.intake.register.Proposal;
import cn.dingxiang.intake.register.ProposalFilter;
import cn.dingxiang.intake.register.ProposalState;
import cn.dingxiang.intake.register.Proposals;
import cn.dingxiang.intake.register.Proposed;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Proposed events in table {@code register_proposal}. */
@Singleton
@Transactional
class JdbcProposals implements Proposals {
    /** How many one statement is about. */
    private static final int ROUND = 1000;

    private final RegisterProposalRepository rows;

    JdbcProposals(RegisterProposalRepository rows) {
        this.rows = rows;
    }

    @Override
    public List<Proposed> of(Collection<Long> agreements, String source) {
        return agreements.isEmpty() ? List.of() : rows.ofAgreements(agreements, source).stream().map(RegisterProposalRow::proposed).toList();
    }

    @Override
    public void add(List<NewProposal> proposals) {
        if (!proposals.isEmpty()) {
            rows.saveAll(proposals.stream().map(RegisterProposalRow::of).toList());
        }
    }

    @Override
    public Page<Proposal> list(ProposalFilter filter, String after, int limit) {
        return Page.of(rows.page(filter.within(), filter.file(), filter.kind(), filter.state(), filter.agreement(),
                after == null ? 0 : Long.parseLong(after), limit + 1).stream().map(RegisterProposalView::proposal).toList(), limit, Proposal::id);
    }

    @Override
    public Page<Proposal> latest(ProposalFilter filter, String before, int limit) {
        return Page.of(rows.latest(filter.within(), filter.file(), filter.kind(), filter.state(), filter.agreement(),
                before == null ? Long.MAX_VALUE : Long.parseLong(before), limit + 1).stream().map(RegisterProposalView::proposal).toList(), limit,
                Proposal::id);
    }

    @Override
    public List<Long> open(ProposalFilter filter, int most) {
        return filter.state() == null || filter.state() == ProposalState.OPEN
                ? rows.ids(filter.within(), filter.file(), filter.kind(), ProposalState.OPEN, filter.agreement(), 0, most) : List.of();
    }

    @Override
    public List<Proposal> find(Collection<Long> ids) {
        return inRounds(ids, rows::views).stream().map(RegisterProposalView::proposal).toList();
    }

    @Override
    public List<Proposal> lock(Collection<Long> ids) {
        inRounds(ids, rows::lock);
        return find(ids);
    }

    @Override
    public void accept(Map<Long, Long> events, LocalDateTime at, String by) {
        decide(events.keySet(), row -> row.decided(ProposalState.ACCEPTED, at, by, null, events.get(row.id())));
    }

    @Override
    public void reject(Collection<Long> ids, String reason, LocalDateTime at, String by) {
        decide(ids, row -> row.decided(ProposalState.REJECTED, at, by, reason, null));
    }

    private void decide(Collection<Long> ids, UnaryOperator<RegisterProposalRow> decision) {
        rows.updateAll(inRounds(ids, rows::findByIdIn).stream().map(decision).toList());
    }

    private static <T> List<T> inRounds(Collection<Long> ids, Function<List<Long>, List<T>> query) {
        List<Long> ordered = List.copyOf(new TreeSet<>(ids));
        List<T> found = new ArrayList<>();
        for (int from = 0; from < ordered.size(); from += ROUND) {
            found.addAll(query.apply(ordered.subList(from, Math.min(from + ROUND, ordered.size()))));
        }
        return found;
    }
}
