package cn.dingxiang.casework;

import cn.dingxiang.directory.Actor;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** How a step changes a case: its state, the time limits that start, its history. */
final class Moves {
    private final CaseworkRules rules;

    Moves(CaseworkRules rules) {
        this.rules = rules;
    }

    /** {@code file} after {@code step}. */
    CaseFile move(CaseFile file, Step step, Actor actor, LocalDateTime at, String reason, List<String> evidence) {
        CaseState to = step.target(file);
        List<StepTaken> steps = new ArrayList<>(file.steps());
        steps.add(new StepTaken(file.nextNumber(), step.action(), step.from().isEmpty() ? null : file.state(), to, at, actor.name(),
                actor.role(), reason, evidence));
        LocalDate today = at.toLocalDate();
        if (to == file.state() && !step.from().isEmpty()) {
            return file.withSteps(steps);
        }
        CaseworkRules.Limit limit = rules.limit(file.party(), to);
        return new CaseFile(file.id(), file.about(), file.party(), file.subject(), to, file.openedOn(), today,
                period(file, to, limit, today), limit == null ? null : today.plusDays(limit.days()), false,
                to == CaseState.APPEAL ? file.state() : null, file.version(), file.findings(), steps);
    }

    /** A complaint leaves the time given to the other side as it is; one about the decision, once decided, uses it up. */
    private static LocalDate period(CaseFile file, CaseState to, CaseworkRules.Limit limit, LocalDate today) {
        if (to == CaseState.APPEAL) {
            return file.periodUntil();
        }
        if (file.state() == CaseState.APPEAL) {
            return to == CaseState.CONFIRMED ? null : file.periodUntil();
        }
        return limit == null || limit.period() == null ? null : today.plusDays(limit.period());
    }
}
