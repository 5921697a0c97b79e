package cn.dingxiang.work.task;

import cn.dingxiang.directory.Page;
import cn.dingxiang.obligation.FindingCode;
import cn.dingxiang.review.remind.Reminded;
import cn.dingxiang.review.remind.Reminding;
import cn.dingxiang.review.today.Item;
import cn.dingxiang.review.today.ToDo;
import cn.dingxiang.review.today.ToDoFilter;
import cn.dingxiang.review.today.Today;
import cn.dingxiang.timeline.Party;
import cn.dingxiang.work.JobKind;
import cn.dingxiang.work.JobLine;
import cn.dingxiang.work.Said;
import cn.dingxiang.work.Task;
import cn.dingxiang.work.Work;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Units reminded of what they were asked or owe, a page after the other; each line says who was, or why not. */
@Singleton
final class RemindWork implements Work {
    private static final int PAGE = 50;
    private static final int LIST = 500;

    private final Reminding reminding;
    private final Today today;

    RemindWork(Reminding reminding, Today today) {
        this.reminding = reminding;
        this.today = today;
    }

    @Override
    public JobKind kind() {
        return JobKind.REMIND;
    }

    @Override
    public void run(Task task) {
        List<Long> chosen = chosen(task);
        int[] counts = new int[Reminded.Result.values().length];
        for (int from = 0; from < chosen.size(); from += PAGE) {
            task.at("REMIND", from, chosen.size());
            Reminded reminded = remind(task, chosen.subList(from, Math.min(chosen.size(), from + PAGE)));
            for (Reminded.Outcome outcome : reminded.outcomes()) {
                counts[outcome.result().ordinal()]++;
                add(task, outcome);
            }
        }
        task.result(Said.of("done.remind", counts[Reminded.Result.QUEUED.ordinal()], counts[Reminded.Result.AGAIN.ordinal()],
                counts[Reminded.Result.UNREACHABLE.ordinal()]), null);
    }

    /** Read whole before the first is reminded: nobody is passed over because the list moves. */
    private List<Long> chosen(Task task) {
        String given = task.text(RemindJobs.TICKED);
        if (given != null) {
            return Arrays.stream(given.split(",")).map(Long::valueOf).toList();
        }
        ToDoFilter list = new ToDoFilter(of(task), task.text(RemindJobs.WITHIN), code(task), party(task), null);
        Set<Long> found = new LinkedHashSet<>();
        String after = null;
        do {
            Page<Item> page = today.list(task.actor(), list, after, LIST);
            page.rows().stream().filter(item -> item.party() != Party.STUDENT)
                    .forEach(item -> found.add(silent(task) ? item.id() : item.agreement()));
            after = page.next();
        } while (after != null);
        return List.copyOf(found);
    }

    private Reminded remind(Task task, List<Long> page) {
        return silent(task) ? reminding.remindAsked(task.actor(), page)
                : reminding.remindOverdue(task.actor(), page, party(task), code(task));
    }

    private static ToDo of(Task task) {
        return ToDo.valueOf(task.text(RemindJobs.KIND));
    }

    private static boolean silent(Task task) {
        return of(task) == ToDo.SILENT_EMPLOYERS;
    }

    private static Party party(Task task) {
        return task.text(RemindJobs.PARTY) == null ? null : Party.valueOf(task.text(RemindJobs.PARTY));
    }

    private static FindingCode code(Task task) {
        return task.text(RemindJobs.CODE) == null ? null : FindingCode.valueOf(task.text(RemindJobs.CODE));
    }

    private static void add(Task task, Reminded.Outcome outcome) {
        String kind = switch (outcome.result()) {
            case QUEUED -> "REMINDED";
            case AGAIN -> "REMINDED_AGAIN";
            case UNREACHABLE -> "NO_ADDRESS";
        };
        task.count(null, kind, 1);
        task.line(new JobLine(outcome.addressed().about().county(), kind, outcome.addressed().about().number(),
                Said.of("line." + kind, outcome.addressed().about().person(), outcome.addressed().name(),
                        String.valueOf(outcome.addressed().email()))));
    }
}
