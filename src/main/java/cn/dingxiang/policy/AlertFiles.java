package cn.dingxiang.policy;

import cn.dingxiang.review.alert.AlertRules;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code config/alerts/alerts.yml}: how alerts go out and rise. */
final class AlertFiles {

    private AlertFiles() { }

    /** @param config the {@code config} folder whose {@code alerts/alerts.yml} is used instead of the built-in one; may be null */
    static AlertRules load(Path config) {
        List<Problem> problems = new ArrayList<>();
        List<PolicyFile> files = new PolicyFolder("alerts", config).files(problems);
        List<AlertRules> rules = files.stream().filter(file -> file.root() != null)
                .map(file -> file.attempt(() -> AlertRules.read(file.root()))).toList();
        if (files.size() > 1) {
            problems.add(Problem.of(files.get(1).name(), 1, "", "one-file"));
        }
        if (!problems.isEmpty()) {
            throw new PolicyError(problems);
        }
        return rules.get(0);
    }
}
