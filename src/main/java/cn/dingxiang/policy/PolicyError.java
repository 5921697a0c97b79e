package cn.dingxiang.policy;

import cn.dingxiang.agreement.Explained;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The policy files cannot be used: everything that is wrong with them, not only the first. */
public final class PolicyError extends RuntimeException implements Explained {
    private final transient List<Problem> problems;

    PolicyError(List<Problem> problems) {
        super(describe(problems, Locale.ROOT));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, by file and line. */
    public List<Problem> problems() {
        return problems;
    }

    /** A heading and one line a problem. {@link #getMessage()} says it in Chinese. */
    @Override
    public String explain(Locale locale) {
        return describe(problems, locale);
    }

    private static String describe(List<Problem> problems, Locale locale) {
        return Problem.words(locale, "heading", String.valueOf(problems.size())) + problems.stream()
                .map(problem -> "\n  " + problem.text(locale)).collect(Collectors.joining());
    }
}
