package cn.dingxiang.casework;

import static cn.dingxiang.casework.CaseState.APPEAL;
import static cn.dingxiang.casework.CaseState.CLOSED;
import static cn.dingxiang.casework.CaseState.CONFIRMATION_PROPOSED;
import static cn.dingxiang.casework.CaseState.CONFIRMED;
import static cn.dingxiang.casework.CaseState.CURED;
import static cn.dingxiang.casework.CaseState.DISMISSED;
import static cn.dingxiang.casework.CaseState.HEARING;
import static cn.dingxiang.casework.CaseState.NOTICE_SERVED;
import static cn.dingxiang.casework.CaseState.OPEN;
import static cn.dingxiang.casework.CaseState.RECTIFICATION;
import static cn.dingxiang.casework.CaseState.RELEASED;
import static cn.dingxiang.casework.CaseState.SETTLEMENT;
import static cn.dingxiang.casework.CaseState.VERIFYING;
import static cn.dingxiang.directory.Role.COUNTY_OFFICER;
import static cn.dingxiang.directory.Role.COUNTY_REVIEWER;
import static cn.dingxiang.directory.Role.PREFECTURE;
import static cn.dingxiang.directory.Role.PROVINCE;
import static cn.dingxiang.directory.Role.STUDENT;

import cn.dingxiang.directory.Role;
import cn.dingxiang.timeline.Party;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Every step there is, in the order of a case's life. What is not listed cannot be done.
 *
 * <p>The county decides about the signer and the employer; about the county itself those above it decide, and the county answers.
 */
public final class Steps {
    private static final Set<Party> SIGNER = EnumSet.of(Party.STUDENT);
    private static final Set<Party> EMPLOYER = EnumSet.of(Party.EMPLOYER);
    private static final Set<Party> COUNTY = EnumSet.of(Party.COUNTY);
    private static final Set<Party> BELOW_COUNTY = EnumSet.of(Party.STUDENT, Party.EMPLOYER);
    private static final Set<Party> OTHER_SIDE = EnumSet.of(Party.COUNTY, Party.EMPLOYER);
    private static final Set<Party> ALL_SIDES = EnumSet.allOf(Party.class);

    private static final Set<Role> BUREAU = EnumSet.of(COUNTY_OFFICER, COUNTY_REVIEWER);
    private static final Set<Role> ABOVE = EnumSet.of(PREFECTURE, PROVINCE);
    private static final Set<Role> OFFICERS = EnumSet.of(COUNTY_OFFICER, COUNTY_REVIEWER, PREFECTURE, PROVINCE);
    private static final Set<Role> REVIEWERS = EnumSet.of(COUNTY_REVIEWER, PREFECTURE, PROVINCE);
    private static final Set<Role> NOBODY = EnumSet.noneOf(Role.class);

    private static final Set<CaseState> UNDECIDED = EnumSet.of(OPEN, VERIFYING, NOTICE_SERVED, HEARING, CONFIRMATION_PROPOSED);
    private static final Set<CaseState> NOT_YET_SETTLED = with(with(with(UNDECIDED, APPEAL), CONFIRMED), RECTIFICATION);
    private static final Set<CaseState> ONGOING = Arrays.stream(CaseState.values()).filter(state -> !state.isEnded())
            .collect(Collectors.toUnmodifiableSet());

    private static final boolean EVIDENCE = true;
    private static final boolean NO_EVIDENCE = false;

    /** All steps. */
    public static final List<Step> ALL = List.of(
            // without people
            step(Action.OPEN_CASE, ALL_SIDES, Set.of(), OPEN, NOBODY, NO_EVIDENCE),
            step(Action.JOIN_FINDING, ALL_SIDES, with(UNDECIDED, APPEAL), null, NOBODY, NO_EVIDENCE),
            step(Action.CURE, ALL_SIDES, with(UNDECIDED, APPEAL), CURED, NOBODY, NO_EVIDENCE),
            step(Action.CLOSE_AS_GONE, ALL_SIDES, ONGOING, CLOSED, NOBODY, EVIDENCE),
            step(Action.CLOSE_AS_ENDED, ALL_SIDES, NOT_YET_SETTLED, CLOSED, NOBODY, NO_EVIDENCE),
            step(Action.PASS_LIMIT, ALL_SIDES, ONGOING, null, NOBODY, NO_EVIDENCE),

            // 核实、告知、陈述申辩
            step(Action.BEGIN_VERIFYING, BELOW_COUNTY, Set.of(OPEN), VERIFYING, BUREAU, NO_EVIDENCE),
            step(Action.BEGIN_VERIFYING, COUNTY, Set.of(OPEN), VERIFYING, ABOVE, NO_EVIDENCE),
            step(Action.SERVE_NOTICE, BELOW_COUNTY, Set.of(VERIFYING), NOTICE_SERVED, BUREAU, EVIDENCE),
            step(Action.SERVE_NOTICE, COUNTY, Set.of(VERIFYING), NOTICE_SERVED, ABOVE, EVIDENCE),
            step(Action.HEAR_STATEMENT, SIGNER, Set.of(NOTICE_SERVED), HEARING, with(BUREAU, STUDENT), EVIDENCE),
            step(Action.HEAR_STATEMENT, EMPLOYER, Set.of(NOTICE_SERVED), HEARING, BUREAU, EVIDENCE),
            step(Action.HEAR_STATEMENT, COUNTY, Set.of(NOTICE_SERVED), HEARING, OFFICERS, EVIDENCE),

            // 认定：两人，均未录入所依据的事实（TwoPeople）
            after(Action.PROPOSE_CONFIRMATION, BELOW_COUNTY, Set.of(NOTICE_SERVED), CONFIRMATION_PROPOSED, OFFICERS, EVIDENCE),
            after(Action.PROPOSE_CONFIRMATION, COUNTY, Set.of(NOTICE_SERVED), CONFIRMATION_PROPOSED, ABOVE, EVIDENCE),
            step(Action.PROPOSE_CONFIRMATION, BELOW_COUNTY, Set.of(HEARING), CONFIRMATION_PROPOSED, OFFICERS, EVIDENCE),
            step(Action.PROPOSE_CONFIRMATION, COUNTY, Set.of(HEARING), CONFIRMATION_PROPOSED, ABOVE, EVIDENCE),
            step(Action.CONFIRM, BELOW_COUNTY, Set.of(CONFIRMATION_PROPOSED), CONFIRMED, REVIEWERS, EVIDENCE),
            step(Action.CONFIRM, COUNTY, Set.of(CONFIRMATION_PROPOSED), CONFIRMED, ABOVE, EVIDENCE),
            step(Action.RETURN_PROPOSAL, BELOW_COUNTY, Set.of(CONFIRMATION_PROPOSED), HEARING, OFFICERS, NO_EVIDENCE),
            step(Action.RETURN_PROPOSAL, COUNTY, Set.of(CONFIRMATION_PROPOSED), HEARING, ABOVE, NO_EVIDENCE),
            step(Action.DISMISS, BELOW_COUNTY, UNDECIDED, DISMISSED, OFFICERS, EVIDENCE),
            step(Action.DISMISS, COUNTY, UNDECIDED, DISMISSED, ABOVE, EVIDENCE),

            // 申诉：核定责任金额或责令整改之前均可
            step(Action.LODGE_COMPLAINT, SIGNER, with(UNDECIDED, CONFIRMED), APPEAL, with(BUREAU, STUDENT), EVIDENCE),
            step(Action.LODGE_COMPLAINT, OTHER_SIDE, with(UNDECIDED, CONFIRMED), APPEAL, BUREAU, EVIDENCE),
            step(Action.ACCEPT_COMPLAINT, BELOW_COUNTY, Set.of(APPEAL), null, OFFICERS, EVIDENCE),
            step(Action.ACCEPT_COMPLAINT, COUNTY, Set.of(APPEAL), null, ABOVE, EVIDENCE),
            step(Action.REJECT_COMPLAINT, BELOW_COUNTY, Set.of(APPEAL), null, REVIEWERS, EVIDENCE),
            step(Action.REJECT_COMPLAINT, COUNTY, Set.of(APPEAL), null, ABOVE, EVIDENCE),
            step(Action.UPHOLD_COMPLAINT, BELOW_COUNTY, Set.of(APPEAL), DISMISSED, REVIEWERS, EVIDENCE),
            step(Action.UPHOLD_COMPLAINT, COUNTY, Set.of(APPEAL), DISMISSED, ABOVE, EVIDENCE),

            // 定向生一方：核定金额、分期、解除；付清不等于解除
            after(Action.BEGIN_SETTLEMENT, SIGNER, Set.of(CONFIRMED), SETTLEMENT, OFFICERS, NO_EVIDENCE),
            step(Action.AGREE_INSTALMENTS, SIGNER, Set.of(SETTLEMENT), null, OFFICERS, EVIDENCE),
            step(Action.RELEASE, SIGNER, Set.of(SETTLEMENT), RELEASED, OFFICERS, EVIDENCE),
            step(Action.RESUME_SERVICE, SIGNER, Set.of(CONFIRMED, SETTLEMENT), CLOSED, REVIEWERS, EVIDENCE),
            step(Action.CLOSE, SIGNER, Set.of(RELEASED), CLOSED, OFFICERS, NO_EVIDENCE),

            // 县和用人单位一方：限期整改、验收
            after(Action.ORDER_RECTIFICATION, EMPLOYER, Set.of(CONFIRMED), RECTIFICATION, OFFICERS, EVIDENCE),
            after(Action.ORDER_RECTIFICATION, COUNTY, Set.of(CONFIRMED), RECTIFICATION, ABOVE, EVIDENCE),
            step(Action.ACCEPT_RECTIFICATION, EMPLOYER, Set.of(RECTIFICATION), CLOSED, OFFICERS, EVIDENCE),
            step(Action.ACCEPT_RECTIFICATION, COUNTY, Set.of(RECTIFICATION), CLOSED, ABOVE, EVIDENCE));

    private Steps() { }

    /** The steps of this action a case of this side knows, in whatever state. */
    static List<Step> of(Action action, Party side) {
        return ALL.stream().filter(step -> step.action() == action && step.sides().contains(side)).toList();
    }

    /** The states a case of this side can be in while it is under way. */
    static Set<CaseState> states(Party side) {
        return ALL.stream().filter(step -> step.sides().contains(side)).map(Step::to).filter(to -> to != null && !to.isEnded())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Step step(Action action, Set<Party> sides, Set<CaseState> from, CaseState to, Set<Role> roles, boolean evidence) {
        return new Step(action, sides, from, to, roles, evidence, false);
    }

    private static Step after(Action action, Set<Party> sides, Set<CaseState> from, CaseState to, Set<Role> roles, boolean evidence) {
        return new Step(action, sides, from, to, roles, evidence, true);
    }

    private static <E> Set<E> with(Set<E> some, E another) {
        List<E> all = new ArrayList<>(some);
        all.add(another);
        return Set.copyOf(all);
    }
}
