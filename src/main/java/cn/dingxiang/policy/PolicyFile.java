package cn.dingxiang.policy;

import cn.dingxiang.agreement.Fields;
import cn.dingxiang.agreement.MalformedInput;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** One policy file being read: what is wrong in it is noted with its line, and reading goes on. */
final class PolicyFile {
    private final YamlDocument document;
    private final List<Problem> problems;

    PolicyFile(YamlDocument document, List<Problem> problems) {
        this.document = Objects.requireNonNull(document, "document");
        this.problems = problems;
    }

    String name() {
        return document.file();
    }

    /** The whole document, or null when it is not an object. */
    Fields root() {
        return document.tree() == null ? null : attempt(() -> Fields.of(document.tree(), ""));
    }

    int line(String path) {
        return document.line(path);
    }

    /** What {@code reading} gives, or null after noting why it cannot be read. */
    <T> T attempt(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (MalformedInput malformed) {
            note(malformed.path(), malformed);
            return null;
        }
    }

    /** Notes a problem the core found, at {@code path}; the same one is noted once. */
    void note(String path, MalformedInput malformed) {
        Problem problem = new Problem(name(), line(path), path, malformed::reason);
        String text = problem.text(Locale.ROOT);
        if (problems.stream().noneMatch(noted -> noted.text(Locale.ROOT).equals(text))) {
            problems.add(problem);
        }
    }

    /** Notes a problem at {@code path}. @param key a key of the bundle {@code cn.dingxiang.policy.problems} */
    void note(String path, String key, Object... arguments) {
        problems.add(Problem.of(name(), line(path), path, key, arguments));
    }

    /** Notes every field that is not one of {@code names}. */
    void known(Fields fields, String... names) {
        Set<String> allowed = Set.of(names);
        for (String name : fields.names()) {
            if (!allowed.contains(name)) {
                attempt(() -> {
                    Fields.of(only(name, ""), fields.path()).known(names);
                    return null;
                });
            }
        }
    }

    /** The objects of a list, those that are none noted; empty when the list is absent. */
    List<Fields> objects(Fields fields, String name) {
        if (!fields.has(name)) {
            return List.of();
        }
        if (!(fields.raw(name) instanceof List<?> items)) {
            attempt(() -> fields.objects(name));
            return List.of();
        }
        String path = fields.path().isEmpty() ? name : fields.path() + "." + name;
        return IntStream.range(0, items.size())
                .mapToObj(index -> attempt(() -> Fields.of(items.get(index), path + "[" + index + "]")))
                .filter(Objects::nonNull).toList();
    }

    /** The id of the document, of small letters, digits and hyphens; null after noting what is wrong. */
    String id(Fields root) {
        String id = attempt(() -> root.text("id"));
        if (id != null && (!id.matches("[a-z0-9][a-z0-9-]{0,59}") || id.equals("none"))) {
            note("id", "bad-id");
            return null;
        }
        return id;
    }

    /** An object of one field, for reading fields one by one. */
    static Map<String, Object> only(String name, Object value) {
        return Collections.singletonMap(name, value);
    }
}
