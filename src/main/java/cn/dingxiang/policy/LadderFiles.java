package cn.dingxiang.policy;

import cn.dingxiang.review.Ladder;
import cn.dingxiang.review.Ladders;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code config/reminders}: the ladders of reminders. */
final class LadderFiles {

    private LadderFiles() { }

    /** @param override the {@code config} folder whose {@code reminders} folder is used instead; may be null */
    static Ladders load(Path override) {
        List<Problem> problems = new ArrayList<>();
        List<Ladder> ladders = new ArrayList<>();
        for (PolicyFile file : new PolicyFolder("reminders", override).files(problems)) {
            if (file.root() != null) {
                Ladders read = file.attempt(() -> Ladders.read(file.root()));
                ladders.addAll(read == null ? List.of() : read.all());
            }
        }
        if (!problems.isEmpty()) {
            throw new PolicyError(problems);
        }
        return new Ladders(ladders);
    }
}
