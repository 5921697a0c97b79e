package cn.dingxiang.casework;

import cn.dingxiang.review.FindingRow;
import cn.dingxiang.timeline.Party;

/** What gathers findings into one case. */
record CaseMatter(Party party, String subject) {

    static CaseMatter of(FindingRow finding) {
        return new CaseMatter(finding.party(), finding.key().subject());
    }

    static CaseMatter of(CaseFile file) {
        return new CaseMatter(file.party(), file.subject());
    }
}
