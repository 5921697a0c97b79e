package cn.dingxiang.work.task;

import cn.dingxiang.casework.letter.LetterField;
import cn.dingxiang.casework.letter.LetterKind;
import cn.dingxiang.directory.Actor;
import cn.dingxiang.work.JobKind;
import cn.dingxiang.work.Jobs;
import cn.dingxiang.work.WorkWords;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One kind of letter for many agreements, as a job. Each is issued or refused by itself. */
@Singleton
public class LetterJobs {
    static final String GIVEN = "given:";
    /** The most of one job. */
    public static final int MOST = 500;

    private final Jobs jobs;

    public LetterJobs(Jobs jobs) {
        this.jobs = jobs;
    }

    /** Whom a letter is about. @param caseId null when there is none */
    public record About(long agreement, Long caseId) {
        @Override
        public String toString() {
            return agreement + (caseId == null ? "" : ":" + caseId);
        }

        static About of(String text) {
            String[] parts = text.split(":");
            return new About(Long.parseLong(parts[0]), parts.length > 1 ? Long.valueOf(parts[1]) : null);
        }
    }

    /**
     * Issues letters; not what each owes, which is their own.
     *
     * @param given what all of them say, every field of {@link LetterKind#given}
     * @return the job's id
     */
    public long issue(Actor actor, LetterKind kind, List<About> about, Map<LetterField, String> given) {
        if (about.isEmpty() || about.size() > MOST) {
            throw WorkWords.refused("too-many-letters", MOST);
        }
        if (kind == LetterKind.LIABILITY) {
            throw WorkWords.refused("letter-of-its-own", kind.title());
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("kind", kind.name());
        parameters.put("about", about.stream().distinct().map(About::toString).collect(Collectors.joining(",")));
        given.forEach((field, value) -> parameters.put(GIVEN + field.name(), value));
        return jobs.start(JobKind.LETTERS, actor, null, kind.title() + " × " + about.size(), parameters);
    }
}
