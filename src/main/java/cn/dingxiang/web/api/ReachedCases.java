package cn.dingxiang.web.api;

import cn.dingxiang.casework.CaseFile;
import cn.dingxiang.casework.Casework;
import cn.dingxiang.directory.audit.Looks;
import jakarta.inject.Singleton;

/** Cases as addresses name them, as far as the caller reaches. Each look is audited. */
@Singleton
final class ReachedCases {
    private final Casework casework;
    private final Looks looks;

    ReachedCases(Casework casework, Looks looks) {
        this.casework = casework;
        this.looks = looks;
    }

    /** @throws cn.dingxiang.directory.Refused when there is none the caller may see */
    CaseFile look(Caller caller, long id) {
        CaseFile file = find(caller, id);
        looks.looked(caller.actor(), Looks.What.PERSON, file.key(), file.about().county(), null);
        return file;
    }

    /** The same where something is written, which is audited by itself. */
    CaseFile find(Caller caller, long id) {
        return casework.find(caller.actor(), id);
    }
}
