package cn.dingxiang.casework;

import cn.dingxiang.casework.LetterRules.LetterRule;
import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.directory.Role;
import cn.dingxiang.timeline.Party;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether a step may be taken: by this person, now, with what they bring. */
final class StepChecks {
    private static final Pattern REFERENCE = Pattern.compile("(attachment|event|letter):[1-9][0-9]{0,17}");
    private static final int LONGEST_REASON = 1000;

    private StepChecks() { }

    /** Why {@code actor} may not take {@code step} today; empty when they may. */
    static Optional<Refused> against(Step step, Actor actor, CaseFile file, TwoPeople people, LocalDate today) {
        if (!mayAct(step, actor, file)) {
            return Optional.of(Refusals.of("not-yours"));
        }
        if (!step.fits(file.party(), file.state())) {
            return Optional.of(Refusals.of("not-now"));
        }
        if (step.afterPeriod() && file.periodUntil() != null && !today.isAfter(file.periodUntil())) {
            return Optional.of(Refusals.of("period-running", file.periodUntil().toString()));
        }
        return switch (step.action()) {
            case PROPOSE_CONFIRMATION -> people.againstProposing(actor);
            case CONFIRM -> people.againstConfirming(actor, file);
            case ACCEPT_COMPLAINT -> alreadyAccepted(file) ? Optional.of(Refusals.of("complaint-accepted")) : Optional.empty();
            case REJECT_COMPLAINT, UPHOLD_COMPLAINT -> TwoPeople.againstJudging(actor, file);
            case OPEN_CASE, JOIN_FINDING, CURE, CLOSE_AS_GONE, CLOSE_AS_ENDED, PASS_LIMIT, BEGIN_VERIFYING, SERVE_NOTICE, HEAR_STATEMENT,
                    RETURN_PROPOSAL, DISMISS, LODGE_COMPLAINT, BEGIN_SETTLEMENT, AGREE_INSTALMENTS, RELEASE, RESUME_SERVICE,
                    ORDER_RECTIFICATION, ACCEPT_RECTIFICATION, CLOSE -> Optional.empty();
        };
    }

    /**
     * Holds a request to bring its reason and evidence; a letter the step needs is evidence enough.
     *
     * @throws Refused when something is missing
     */
    static void complete(Step step, Party side, StepRequest request) {
        if (request.reason().isBlank()) {
            throw Refusals.of("reason-missing");
        }
        if (request.reason().codePointCount(0, request.reason().length()) > LONGEST_REASON) {
            throw Refusals.of("reason-too-long", Integer.toString(LONGEST_REASON));
        }
        boolean byLetter = request.letter() != null && LetterRules.of(step.action(), side).filter(LetterRule::needed).isPresent();
        if (step.evidence() && request.evidence().isEmpty() && !byLetter) {
            throw Refusals.of("evidence-missing");
        }
        request.evidence().stream().filter(reference -> !REFERENCE.matcher(reference).matches()).findFirst().ifPresent(wrong -> {
            throw Refusals.of("evidence-unknown", wrong);
        });
    }

    /** Whether the complaint now to be decided was accepted. */
    private static boolean alreadyAccepted(CaseFile file) {
        int lodged = file.last(Action.LODGE_COMPLAINT).map(StepTaken::number).orElse(0);
        return file.last(Action.ACCEPT_COMPLAINT).filter(accepted -> accepted.number() > lodged).isPresent();
    }

    private static boolean mayAct(Step step, Actor actor, CaseFile file) {
        if (actor.role() == null || !step.roles().contains(actor.role()) || !actor.sees(file.about().county())) {
            return false;
        }
        return actor.role() != Role.STUDENT || actor.person() != null && actor.person() == file.about().person();
    }
}
