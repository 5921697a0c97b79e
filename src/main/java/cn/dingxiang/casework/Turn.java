package cn.dingxiang.casework;

import cn.dingxiang.timeline.Party;
import java.time.LocalDate;

/** Whose turn it is in a case. */
public enum Turn {
    /** The county's bureau. */
    BUREAU,
    /** The prefecture or the province. */
    ABOVE,
    /** A second person, who may confirm what another proposed. */
    SECOND_PERSON,
    /** The person bound by the agreement. */
    SIGNER,
    /** The county itself, as the side the case is about. */
    COUNTY,
    /** The employer. */
    EMPLOYER,
    /** Nobody any more. */
    NOBODY;

    /** Whose turn it is on {@code today}: while the other side's time runs, theirs. */
    public static Turn of(CaseFile file, LocalDate today) {
        boolean periodRuns = file.periodUntil() != null && !today.isAfter(file.periodUntil());
        return switch (file.state()) {
            case OPEN, VERIFYING, HEARING -> deciders(file.party());
            case NOTICE_SERVED, CONFIRMED -> periodRuns ? side(file.party()) : deciders(file.party());
            case CONFIRMATION_PROPOSED, APPEAL -> file.party() == Party.COUNTY ? ABOVE : SECOND_PERSON;
            case SETTLEMENT, RECTIFICATION -> side(file.party());
            case RELEASED -> BUREAU;
            case CURED, DISMISSED, CLOSED -> NOBODY;
        };
    }

    private static Turn deciders(Party side) {
        return side == Party.COUNTY ? ABOVE : BUREAU;
    }

    private static Turn side(Party side) {
        return switch (side) {
            case STUDENT -> SIGNER;
            case COUNTY -> COUNTY;
            case EMPLOYER -> EMPLOYER;
        };
    }
}
