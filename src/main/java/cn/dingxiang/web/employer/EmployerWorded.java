package cn.dingxiang.web.employer;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.obligation.FindingCode;
import cn.dingxiang.obligation.Words;
import cn.dingxiang.placement.PlacementWords;
import cn.dingxiang.timeline.Phase;
import cn.dingxiang.web.page.Worded;

/** A page of the employer's: its words. */
public interface EmployerWorded extends Worded {
    Bundle WORDS = Bundle.named("cn.dingxiang.web.employer.words");

    @Override
    default Bundle words() {
        return WORDS;
    }

    default String word(Enum<?> code) {
        return PlacementWords.of(code, locale());
    }

    default String phase(Phase phase) {
        return Words.of(phase, locale());
    }

    /** A duty as a task, not as a finding: nothing is overdue yet. */
    default String duty(FindingCode code) {
        return textOr("duty." + code, Words.of(code, locale()));
    }
}
