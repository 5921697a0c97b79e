package cn.dingxiang.review.watch;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides from what a look showed, and what is remembered, what the province is told: each trouble once when it has lasted, again while
 * it lasts, and once when it is over. Pure.
 */
public final class Watch {

    private Watch() { }

    /**
     * @param report what to tell; may be empty
     * @param told   what to remember once it has been told
     * @param untold what to remember when it could not be told, so that the next look tries again
     */
    public record Outcome(WatchReport report, WatchMemory told, WatchMemory untold) { }

    /** Takes in a look. */
    public static Outcome of(WatchMemory memory, Look look, LocalDateTime now, WatchRules rules) {
        Map<String, WatchMemory.Ongoing> before = new LinkedHashMap<>();
        memory.troubles().forEach(ongoing -> before.put(ongoing.trouble().key(), ongoing));
        List<WatchMemory.Ongoing> ongoing = new ArrayList<>();
        for (Trouble trouble : look.troubles()) {
            WatchMemory.Ongoing known = before.remove(trouble.key());
            ongoing.add(new WatchMemory.Ongoing(trouble, known == null ? now : known.since(), known == null ? null : known.toldAt()));
        }
        List<WatchMemory.Ongoing> over = new ArrayList<>();
        for (WatchMemory.Ongoing gone : before.values()) {
            if (look.unseen().contains(gone.trouble().kind())) {
                ongoing.add(gone);
            } else if (gone.toldAt() != null) {
                over.add(gone);
            }
        }
        List<WatchMemory.Ongoing> begun = ongoing.stream()
                .filter(one -> one.toldAt() == null && !one.since().plus(rules.patience()).isAfter(now)).toList();
        List<WatchMemory.Ongoing> lasting = ongoing.stream()
                .filter(one -> one.toldAt() != null && !one.toldAt().plus(rules.again()).isAfter(now)).toList();
        List<String> addressees = look.addressees().isEmpty() ? memory.addressees() : look.addressees();
        List<WatchMemory.Ongoing> told = ongoing.stream().map(one -> begun.contains(one) || lasting.contains(one)
                ? new WatchMemory.Ongoing(one.trouble(), one.since(), now) : one).toList();
        List<WatchMemory.Ongoing> untold = new ArrayList<>(ongoing);
        untold.addAll(over);
        return new Outcome(new WatchReport(now, begun, lasting, over), new WatchMemory(told, addressees),
                new WatchMemory(untold, addressees));
    }
}
