package cn.dingxiang.policy;

import cn.dingxiang.casework.CaseworkRules;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code config/casework}: what opens a case, and the time limits of its states. One file holds them all. */
final class CaseworkFiles {

    private CaseworkFiles() { }

    /** @param override the {@code config} folder whose {@code casework} folder is used instead; may be null */
    static CaseworkRules load(Path override) {
        List<Problem> problems = new ArrayList<>();
        List<CaseworkRules> read = new ArrayList<>();
        for (PolicyFile file : new PolicyFolder("casework", override).files(problems)) {
            CaseworkRules rules = file.root() == null ? null : file.attempt(() -> CaseworkRules.read(file.root()));
            if (rules != null) {
                if (!read.isEmpty()) {
                    file.note("", "one-file");
                }
                read.add(rules);
            }
        }
        if (!problems.isEmpty()) {
            throw new PolicyError(problems);
        }
        return read.get(0);
    }
}
