package cn.dingxiang.work.task;

import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.intake.register.Proposal;
import cn.dingxiang.intake.register.ProposalDesk;
import cn.dingxiang.intake.register.ProposalFilter;
import cn.dingxiang.intake.register.ProposalState;
import cn.dingxiang.intake.register.RegisterKind;
import cn.dingxiang.intake.register.Selection;
import cn.dingxiang.work.JobKind;
import cn.dingxiang.work.JobLine;
import cn.dingxiang.work.Said;
import cn.dingxiang.work.Task;
import cn.dingxiang.work.Work;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Open proposals accepted, a page after the other in a transaction of its own; in a page that is refused, one by one. */
@Singleton
final class ProposalsWork implements Work {
    private static final int PAGE = 100;
    private static final int MOST_COUNTED = 1_000_000;

    private final ProposalDesk desk;

    ProposalsWork(ProposalDesk desk) {
        this.desk = desk;
    }

    @Override
    public JobKind kind() {
        return JobKind.PROPOSALS;
    }

    @Override
    public void run(Task task) {
        String kind = task.text(ProposalJobs.KIND);
        ProposalFilter open = new ProposalFilter(task.place().isEmpty() ? null : task.place(),
                task.text(ProposalJobs.FILE) == null ? null : task.number(ProposalJobs.FILE),
                kind == null ? null : RegisterKind.valueOf(kind),
                ProposalState.OPEN, task.text(ProposalJobs.AGREEMENT));
        int of = desk.open(task.actor(), open, MOST_COUNTED);
        int[] counts = new int[2];
        String after = null;
        do {
            task.at("PROPOSALS", counts[0] + counts[1], of);
            Page<Proposal> page = desk.list(task.actor(), open, after, PAGE);
            counts[0] += page.rows().isEmpty() ? 0 : accept(task, page.rows(), counts);
            after = page.next();
        } while (after != null);
        task.result(Said.of("done.proposals", counts[0], counts[1]), null);
    }

    /** How many were accepted; those that were not are added to {@code counts[1]}. */
    private int accept(Task task, List<Proposal> page, int[] counts) {
        try {
            desk.accept(task.actor(), Selection.of(page.stream().map(Proposal::id).collect(Collectors.toSet())));
            page.forEach(proposal -> add(task, proposal, null));
            return page.size();
        } catch (Refused someWereDecided) {
            int accepted = 0;
            for (Proposal proposal : page) {
                try {
                    desk.accept(task.actor(), Selection.of(Set.of(proposal.id())));
                    add(task, proposal, null);
                    accepted++;
                } catch (Refused refused) {
                    add(task, proposal, refused);
                    counts[1]++;
                }
            }
            return accepted;
        }
    }

    private static void add(Task task, Proposal proposal, Refused why) {
        String kind = why == null ? "ACCEPTED" : "NOT_ACCEPTED";
        task.count(null, kind, 1);
        task.line(new JobLine(proposal.match().county(), kind, proposal.match().number(), why == null
                ? Said.of("line.ACCEPTED", proposal.match().name(), proposal.draft().on(), proposal.source()) : Said.of(why)));
    }
}
