package cn.dingxiang.review;

import cn.dingxiang.agreement.SignedAgreement;
import cn.dingxiang.obligation.FindingCode;
import cn.dingxiang.obligation.Situation;
import cn.dingxiang.obligation.Standing;
import cn.dingxiang.timeline.Detail;
import cn.dingxiang.timeline.InForce;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Plans the reminders of one agreement: which rungs of the ladder have been reached and not been used, and when the next one comes.
 *
 * <p>Of the rungs missed only the latest is sent; it names the earlier ones. What is done, or dismissed by people, stops its reminders.
 */
final class ReminderPlan {
    private static final Set<FindingCode> ASKED_AS_TASKS = Set.of(FindingCode.TERM_UNSET);
    private static final int MOST_MERGED_NAMED = 4;

    private final Ladders ladders;
    private final UnitBook units;
    private final ReviewSubject subject;
    private final Situation situation;
    private final LocalDate asOf;
    private final List<PlannedReminder> planned = new ArrayList<>();
    private LocalDate next;
    private boolean unheard;

    ReminderPlan(Ladders ladders, UnitBook units, ReviewSubject subject, Situation situation, LocalDate asOf) {
        this.ladders = ladders;
        this.units = units;
        this.subject = subject;
        this.situation = situation;
        this.asOf = asOf;
    }

    /**
     * Plans for these findings and duties; keys of reminders to stop come from {@link #stopped}.
     *
     * @param fingerprint takes in what is open and the rung each has reached: while they are the same, there is nothing new to plan
     */
    Set<Matter> plan(List<FindingRow> findings, List<DutyRow> duties, Fingerprint fingerprint) {
        Map<Matter, Standing> open = openMatters(findings, duties);
        open.forEach((matter, standing) -> climb(matter, standing, fingerprint));
        return open.keySet();
    }

    List<PlannedReminder> planned() {
        return planned;
    }

    /** Reminders not yet mailed about things that are done. */
    List<Long> stopped(Set<Matter> open) {
        return subject.reminders().stream().filter(reminder -> reminder.open() && !open.contains(reminder.matter())).map(ReminderRow::id)
                .toList();
    }

    /** Whether a rung reached waits for somebody who can be told. */
    boolean isUnheard() {
        return unheard;
    }

    /** The day of the next rung; null when there is none. */
    LocalDate next() {
        return next;
    }

    private Map<Matter, Standing> openMatters(List<FindingRow> findings, List<DutyRow> duties) {
        Map<Matter, Standing> open = new LinkedHashMap<>();
        for (DutyRow duty : duties) {
            if (duty.isOwed()) {
                Standing standing = asOf.isAfter(duty.dueOn()) ? Standing.OVERDUE : null;
                DutyRow.Key key = duty.key();
                if (standing == null || !subject.isDismissed(key.code(), key.subject(), duty.dueOn().plusDays(1), standing)) {
                    open.put(new Matter(key.code().name(), key.subject(), duty.dueOn()), standing);
                }
            }
        }
        for (FindingRow finding : findings) {
            FindingCode code = finding.key().code();
            if (finding.isOpen() && finding.standing() != Standing.OVERDUE && !ASKED_AS_TASKS.contains(code)
                    && !subject.isDismissed(finding)) {
                open.put(new Matter(code.name(), finding.key().subject(), finding.key().since()), finding.standing());
            }
        }
        for (Owing owing : subject.owing()) {
            open.put(new Matter(Matter.INSTALMENT, Integer.toString(owing.number()), owing.dueOn()),
                    asOf.isAfter(owing.dueOn()) ? Standing.OVERDUE : null);
        }
        LocalDate arrival = Arrival.expectedOn(situation);
        if (arrival != null) {
            open.put(new Matter(Matter.ARRIVAL, "", arrival), null);
        }
        LocalDate end = Renewal.askedBefore(situation, subject.answered());
        if (end != null) {
            open.put(new Matter(Matter.RENEWAL, "", end), null);
        }
        return open;
    }

    private void climb(Matter matter, Standing standing, Fingerprint fingerprint) {
        fingerprint.add(matter.code()).add(matter.subject()).add(matter.anchorOn());
        Ladder ladder = ladders.of(matter.code(), standing).orElse(null);
        if (ladder == null) {
            return;
        }
        next = earlier(next, ladder.nextAfter(matter.anchorOn(), asOf));
        List<Ladder.Reached> reached = ladder.reached(matter.anchorOn(), asOf);
        fingerprint.add(reached.isEmpty() ? null : reached.get(reached.size() - 1).stage());
        int used = lastUsed(matter, reached);
        if (reached.isEmpty() || used == reached.size() - 1) {
            return;
        }
        Ladder.Reached latest = reached.get(reached.size() - 1);
        String merged = shortened(reached.subList(used + 1, reached.size() - 1).stream().map(Ladder.Reached::stage).toList());
        Set<String> recipients = recipients(latest.to());
        unheard |= recipients.isEmpty();
        for (String recipient : recipients) {
            planned.add(new PlannedReminder(matter, latest.stage(), recipient, merged));
        }
    }

    private int lastUsed(Matter matter, List<Ladder.Reached> reached) {
        Set<String> stages = new HashSet<>();
        subject.reminders().stream().filter(reminder -> reminder.matter().equals(matter)).forEach(reminder -> stages.add(reminder.stage()));
        for (int i = reached.size() - 1; i >= 0; i--) {
            if (stages.contains(reached.get(i).stage())) {
                return i;
            }
        }
        return -1;
    }

    private Set<String> recipients(Set<Audience> audiences) {
        SignedAgreement signed = subject.signed();
        Set<String> recipients = new LinkedHashSet<>();
        for (Audience audience : Audience.values()) {
            if (audiences.contains(audience)) {
                String recipient = switch (audience) {
                    case STUDENT -> subject.reachable() ? "person:" + subject.personId() : null;
                    case HOSPITAL -> unitKey(hospital());
                    case UNIT -> unitKey(usingUnit());
                    case COUNTY -> "county:" + signed.county();
                    case PROVINCE -> "province:" + signed.province();
                };
                // Whoever has no unit of that name on record is reached through the county.
                recipients.add(recipient != null ? recipient : audience == Audience.STUDENT ? null : "county:" + signed.county());
            }
        }
        recipients.removeIf(Objects::isNull);
        return recipients;
    }

    private Long usingUnit() {
        InForce inForce = situation.course().inForce();
        if (inForce.posting() != null) {
            Detail.Deployment order = inForce.posting().detail(Detail.Deployment.class);
            return units.unit(order.county(), order.unit());
        }
        return units.unit(subject.signed().county(), inForce.designatedUnit());
    }

    private Long hospital() {
        InForce inForce = situation.course().inForce();
        Long employer = inForce.employed() ? units.unit(subject.signed().county(), inForce.employer()) : null;
        return employer != null ? employer : units.hospitalOf(usingUnit(), asOf);
    }

    private static String unitKey(Long unit) {
        return unit == null ? null : "unit:" + unit;
    }

    /** Of many stages the first and the last, and how many lie between. */
    private static String shortened(List<String> stages) {
        int last = stages.size() - 1;
        return String.join(" ", stages.size() <= MOST_MERGED_NAMED ? stages
                : List.of(stages.get(0), Notice.BETWEEN + (last - 1), stages.get(last)));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one == null || other != null && other.isBefore(one) ? other : one;
    }
}
