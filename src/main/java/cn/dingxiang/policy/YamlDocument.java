package cn.dingxiang.policy;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A YAML file as the tree the core reads, and the line of everything in it.
 *
 * <p>Stricter than YAML, for people who do not know it: no references, no doubled names, and only {@code true} and {@code false} are
 * flags ({@code NO} and {@code on} stay words). Days stay text; the core reads them.
 */
final class YamlDocument {
    private static final Pattern WHOLE_NUMBER = Pattern.compile("0|-?[1-9][0-9]{0,8}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,12}\\.[0-9]{1,6}");

    private final String file;
    private final List<Problem> problems;
    private final Map<String, Integer> lines = new HashMap<>();
    private Object tree;

    private YamlDocument(String file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** Parses {@code text}; what is wrong with it goes to {@code problems}, and the tree is then what could be read, or null. */
    static YamlDocument parse(String file, String text, List<Problem> problems) {
        YamlDocument document = new YamlDocument(file, problems);
        document.lines.put("", 1);
        try {
            Node root = new Yaml().compose(new StringReader(text));
            if (root == null) {
                problems.add(Problem.of(file, 1, "", "empty-document"));
            } else {
                document.tree = document.read(root, "");
            }
        } catch (MarkedYAMLException malformed) {
            int line = malformed.getProblemMark() == null ? 1 : malformed.getProblemMark().getLine() + 1;
            problems.add(Problem.of(file, line, "", "unreadable-yaml", malformed.getProblem()));
        } catch (YAMLException malformed) {
            problems.add(Problem.of(file, 1, "", "unreadable-yaml", malformed.getMessage().lines().findFirst().orElse("")));
        }
        return document;
    }

    String file() {
        return file;
    }

    /** Maps, lists, strings, whole numbers, decimals and flags; null when nothing could be read. */
    Object tree() {
        return tree;
    }

    /** The line of what stands at {@code path}, or of the nearest thing around it. */
    int line(String path) {
        String place = path;
        while (!lines.containsKey(place)) {
            place = place.substring(0, Math.max(0, Math.max(place.lastIndexOf('.'), place.lastIndexOf('['))));
        }
        return lines.get(place);
    }

    private Object read(Node node, String path) {
        if (node.getAnchor() != null) {
            problems.add(Problem.of(file, lineOf(node), path, "alias"));
            return null;
        }
        if (node instanceof MappingNode mapping) {
            return readMap(mapping, path);
        }
        if (node instanceof SequenceNode sequence) {
            List<Object> items = new ArrayList<>();
            for (Node item : sequence.getValue()) {
                String place = path + "[" + items.size() + "]";
                lines.put(place, lineOf(item));
                items.add(read(item, place));
            }
            return items;
        }
        return readScalar((ScalarNode) node);
    }

    private Map<String, Object> readMap(MappingNode mapping, String path) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                problems.add(Problem.of(file, lineOf(tuple.getKeyNode()), path, "not-a-name"));
                continue;
            }
            String place = path.isEmpty() ? key.getValue() : path + "." + key.getValue();
            if (values.containsKey(key.getValue())) {
                problems.add(Problem.of(file, lineOf(key), place, "duplicate-key", key.getValue(), String.valueOf(lines.get(place))));
                continue;
            }
            lines.put(place, lineOf(key));
            values.put(key.getValue(), read(tuple.getValueNode(), place));
        }
        return values;
    }

    private static Object readScalar(ScalarNode scalar) {
        String text = scalar.getValue();
        if (!scalar.isPlain()) {
            return text;
        }
        if (Tag.NULL.equals(scalar.getTag())) {
            return null;
        }
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        if (WHOLE_NUMBER.matcher(text).matches()) {
            return Integer.valueOf(text);
        }
        return DECIMAL.matcher(text).matches() ? new BigDecimal(text) : text;
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
