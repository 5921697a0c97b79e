package cn.dingxiang.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which column of a file is which: by the titles themselves, or by the county's own mapping of them. */
public final class ColumnPlan {
    private final List<String> titles;
    private final Map<Heading, Cell> fixed;
    private final Map<Heading, Integer> columns = new EnumMap<>(Heading.class);
    private final List<Integer> unknown = new ArrayList<>();
    private final boolean[] passedOver;
    private final boolean others;

    private ColumnPlan(List<String> titles, Map<Heading, Cell> fixed, boolean others) {
        this.titles = List.copyOf(titles);
        this.others = others;
        this.fixed = Map.copyOf(fixed);
        this.passedOver = new boolean[titles.size()];
    }

    /**
     * Sorts out the columns.
     *
     * @param mapping own title → heading (its text or code) or {@link Heading#IGNORE}; goes before what the titles say themselves
     * @throws UnreadableFile naming every column that is unknown, twice there, or missing
     */
    static ColumnPlan of(List<String> titles, ImportKind kind, Map<String, String> mapping, List<Heading> required) throws UnreadableFile {
        ColumnPlan plan = new ColumnPlan(titles, Map.of(), false);
        List<String> twice = plan.sort(Heading.of(kind), mapping);
        complain(titles, plan.unknown, twice,
                required.stream().filter(heading -> !plan.columns.containsKey(heading)).map(Heading::text).toList());
        return plan;
    }

    /**
     * Sorts out the columns of another office's list: what is not ours to know is passed over.
     *
     * @param headings what is looked for
     * @param mapping  as above
     * @param fixed    what holds for every row whose own cell is blank or missing
     * @param needed   headings of which one of each list must be there
     * @throws UnreadableFile naming every column that is twice there or missing
     */
    public static ColumnPlan ofOthers(List<String> titles, Collection<Heading> headings, Map<String, String> mapping,
                                      Map<Heading, Cell> fixed, List<List<Heading>> needed) throws UnreadableFile {
        ColumnPlan plan = new ColumnPlan(titles, fixed, true);
        List<String> twice = plan.sort(headings, mapping);
        complain(titles, List.of(), twice, List.of());
        List<String> missing = needed.stream().filter(anyOf -> anyOf.stream().noneMatch(plan::says))
                .map(anyOf -> anyOf.stream().map(heading -> "「" + heading.text() + "」").collect(Collectors.joining("/"))).toList();
        if (!missing.isEmpty()) {
            throw new UnreadableFile("register.columns-missing", String.join("", missing), plan.shownUnknown());
        }
        return plan;
    }

    /** Finds the column of each heading. @return the columns that stand for what another one stands for already */
    private List<String> sort(Collection<Heading> headings, Map<String, String> mapping) throws UnreadableFile {
        Map<String, String> plainMapping = new LinkedHashMap<>();
        mapping.forEach((own, field) -> plainMapping.put(Heading.plain(own), field));
        List<Heading> all = new ArrayList<>(headings);
        all.addAll(List.of(Heading.STATUS, Heading.REMARK));
        List<String> twice = new ArrayList<>();
        for (int column = 0; column < titles.size(); column++) {
            String title = titles.get(column);
            if (title.isBlank()) {
                continue;
            }
            String field = plainMapping.getOrDefault(Heading.plain(title), title);
            Optional<Heading> heading = Heading.named(field, all);
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
        return twice;
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

    /** Whether a column or a fixed value says it. */
    public boolean says(Heading heading) {
        return columns.containsKey(heading) || fixed.containsKey(heading);
    }

    /** The columns that nothing was made of, for people. */
    public String shownUnknown() {
        return unknown.stream().map(column -> shown(titles, column)).collect(Collectors.joining());
    }

    /** A row in which these cells stand in their columns. */
    public SourceRow row(int number, Map<Heading, Cell> cells) {
        List<Cell> placed = new ArrayList<>(Collections.nCopies(titles.size(), Cell.BLANK));
        cells.forEach((heading, cell) -> {
            if (columns.containsKey(heading)) {
                placed.set(columns.get(heading), cell);
            }
        });
        return new SourceRow(number, placed);
    }

    /** The title as the file has it, or the heading's own text when there is no such column. */
    String title(Heading heading) {
        Integer column = columns.get(heading);
        return column == null ? heading.text() : titles.get(column).strip();
    }

    /** What stands in the heading's column, or else the fixed value. */
    public Cell cell(SourceRow row, Heading heading) {
        Integer column = columns.get(heading);
        Cell own = column == null ? Cell.BLANK : row.cell(column);
        return own == Cell.BLANK ? fixed.getOrDefault(heading, Cell.BLANK) : own;
    }

    /** The column's letters, as the spreadsheet shows them. */
    String columnName(Heading heading) {
        return columns.containsKey(heading) ? letters(columns.get(heading)) : "";
    }

    /** Letters of the untitled columns in which something stands all the same; none in another office's list. */
    List<String> untitled(SourceRow row) {
        List<String> found = new ArrayList<>();
        for (int column = 0; column < row.cells().size(); column++) {
            boolean titled = column < titles.size() && (passedOver[column] || !titles.get(column).isBlank());
            if (!others && !titled && row.cell(column) != Cell.BLANK) {
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
