package cn.dingxiang.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which column of a file is which: by the titles themselves, or by the county's own mapping of them. */
final class ColumnPlan {
    private final List<String> titles;
    private final Map<Heading, Integer> columns;
    private final boolean[] passedOver;

    private ColumnPlan(List<String> titles, Map<Heading, Integer> columns, boolean[] passedOver) {
        this.titles = titles;
        this.columns = columns;
        this.passedOver = passedOver;
    }

    /**
     * Sorts out the columns.
     *
     * @param mapping own title → heading (its text or code) or {@link Heading#IGNORE}; goes before what the titles say themselves
     * @throws UnreadableFile naming every column that is unknown, twice there, or missing
     */
    static ColumnPlan of(List<String> titles, ImportKind kind, Map<String, String> mapping, List<Heading> required) throws UnreadableFile {
        Map<String, String> plainMapping = new LinkedHashMap<>();
        mapping.forEach((own, field) -> plainMapping.put(Heading.plain(own), field));
        Map<Heading, Integer> columns = new EnumMap<>(Heading.class);
        boolean[] passedOver = new boolean[titles.size()];
        List<Integer> unknown = new ArrayList<>();
        List<String> twice = new ArrayList<>();
        for (int column = 0; column < titles.size(); column++) {
            String title = titles.get(column);
            if (title.isBlank()) {
                continue;
            }
            String field = plainMapping.getOrDefault(Heading.plain(title), title);
            Optional<Heading> heading = Heading.named(field, kind);
            boolean ours = heading.isPresent() && heading.get().isOurs() && isOurs(heading.get(), titles, column);
            if (field.equals(Heading.IGNORE) || ours) {
                passedOver[column] = true;
            } else if (heading.isEmpty() || heading.get().isOurs()) {
                unknown.add(column);
            } else if (columns.putIfAbsent(heading.get(), column) != null) {
                twice.add(shown(titles, columns.get(heading.get())) + shown(titles, column));
            }
        }
        if (columns.isEmpty()) {
            throw new UnreadableFile("file.no-heading", titles.stream().filter(title -> !title.isBlank()).findFirst().orElse("").strip());
        }
        complain(titles, unknown, twice, required.stream().filter(heading -> !columns.containsKey(heading)).map(Heading::text).toList());
        return new ColumnPlan(List.copyOf(titles), columns, passedOver);
    }

    /** The two columns of a checked copy stand side by side; a 说明 of the county's own does not stand behind 导入状态. */
    private static boolean isOurs(Heading heading, List<String> titles, int column) {
        int other = heading == Heading.STATUS ? column + 1 : column - 1;
        Heading neighbour = heading == Heading.STATUS ? Heading.REMARK : Heading.STATUS;
        return other >= 0 && other < titles.size() && titles.get(other).equals(neighbour.text());
    }

    private static void complain(List<String> titles, List<Integer> unknown, List<String> twice, List<String> missing)
            throws UnreadableFile {
        if (!unknown.isEmpty()) {
            throw new UnreadableFile("file.unknown-columns", unknown.stream().map(column -> shown(titles, column)).collect(Collectors.joining()),
                    titles.get(unknown.get(0)).strip());
        }
        if (!twice.isEmpty()) {
            throw new UnreadableFile("file.columns-twice", String.join("；", twice));
        }
        if (!missing.isEmpty()) {
            throw new UnreadableFile("file.columns-missing", "「" + String.join("」「", missing) + "」");
        }
    }

    /** A title and the letters of its column, which may be hidden. */
    private static String shown(List<String> titles, int column) {
        return "「" + titles.get(column).strip() + "」(" + letters(column) + ")";
    }

    boolean has(Heading heading) {
        return columns.containsKey(heading);
    }

    /** The title as the file has it, or the heading's own text when there is no such column. */
    String title(Heading heading) {
        Integer column = columns.get(heading);
        return column == null ? heading.text() : titles.get(column).strip();
    }

    Cell cell(SourceRow row, Heading heading) {
        Integer column = columns.get(heading);
        return column == null ? Cell.BLANK : row.cell(column);
    }

    /** The column's letters, as the spreadsheet shows them. */
    String columnName(Heading heading) {
        return letters(columns.get(heading));
    }

    /** Letters of the untitled columns in which something stands all the same. */
    List<String> untitled(SourceRow row) {
        List<String> found = new ArrayList<>();
        for (int column = 0; column < row.cells().size(); column++) {
            boolean titled = column < titles.size() && (passedOver[column] || !titles.get(column).isBlank());
            if (!titled && row.cell(column) != Cell.BLANK) {
                found.add(letters(column));
            }
        }
        return found;
    }

    static String letters(int column) {
        String letter = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? letter : letters(column / 26 - 1) + letter;
    }
}
