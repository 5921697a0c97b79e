package cn.dingxiang.review.watch;

import cn.dingxiang.directory.CivilTime;
import java.util.List;

/** Looks, tells, remembers. */
public final class Watchman {
    private final Surroundings surroundings;
    private final WatchPost post;
    private final WatchRecord memory;
    private final WatchRules rules;
    private final List<String> addressees;
    private final CivilTime time;

    /** @param addressees whom to tell; empty tells the province's contacts as the product had them last */
    public Watchman(Surroundings surroundings, WatchPost post, WatchRecord memory, WatchRules rules, List<String> addressees,
                    CivilTime time) {
        this.surroundings = surroundings;
        this.post = post;
        this.memory = memory;
        this.rules = rules;
        this.addressees = List.copyOf(addressees);
        this.time = time;
    }

    /** Looks once. @return what is not as it should be */
    public Round look() {
        WatchMemory before = memory.load();
        Look look = surroundings.look();
        Watch.Outcome outcome = Watch.of(before, look, time.now(), rules);
        List<String> to = addressees.isEmpty() ? outcome.told().addressees() : addressees;
        boolean told = outcome.report().isEmpty() || !to.isEmpty() && post.send(outcome.report(), to);
        WatchMemory after = told ? outcome.told() : outcome.untold();
        if (!after.equals(before)) {
            memory.save(after);
        }
        return new Round(look.troubles(), told, !outcome.report().isEmpty());
    }

    /**
     * How a look went.
     *
     * @param troubles what is not as it should be
     * @param told     false when the province should have been told and could not be
     * @param news     whether there was something to tell
     */
    public record Round(List<Trouble> troubles, boolean told, boolean news) { }
}
