package cn.dingxiang.web.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;

/**
 * Where a list stands: filters, sort and place, all in the address. The parameter {@code sort} is a column, {@code -column} downwards;
 * {@code after} is the key the page begins behind.
 */
public final class Listing {
    private final AddressParts address;
    private final String usualSort;
    private final List<Chip> chips = new ArrayList<>();
    private final List<String> shown = new ArrayList<>();
    private String next;

    /** A filter that is on. @param label as shown @param address the list without it */
    public record Chip(String label, String address) { }

    private Listing(AddressParts address, String usualSort) {
        this.address = address;
        this.usualSort = usualSort;
    }

    /** @param address the page asked for @param usualSort the sort when the address names none */
    public static Listing of(String address, String usualSort) {
        return new Listing(AddressParts.of(address).without("said", "lang"), Objects.requireNonNull(usualSort, "usualSort"));
    }

    /** In the one order it has, or the other way round; an address that names another is read as if it named none. */
    public static Listing eitherWay(String address, String usualSort) {
        Listing list = of(address, usualSort);
        return list.sort().equals(new Listing(list.address.without("sort"), usualSort).sort()) ? list
                : new Listing(list.address.without("sort"), usualSort);
    }

    /** Sorted by one of these columns, in lower case; an address that names another is read as if it named none. */
    public static <E extends Enum<E>> Listing of(String address, String usualSort, Class<E> columns) {
        Listing list = of(address, usualSort);
        return list.column(columns) != null ? list : new Listing(list.address.without("sort"), usualSort);
    }

    /** The column sorted by; null when it is none of these. */
    public <E extends Enum<E>> E column(Class<E> columns) {
        return Arrays.stream(columns.getEnumConstants()).filter(column -> column.name().toLowerCase(Locale.ROOT).equals(sort())).findFirst()
                .orElse(null);
    }

    /** A filter's value; empty when it is off. */
    public String value(String filter) {
        return address.first(filter).strip();
    }

    public boolean isChosen(String filter, String value) {
        return value(filter).equals(value);
    }

    /** Shows that a filter is on. @param label in words; nothing is shown while the filter is off */
    public Listing chip(String filter, String label) {
        if (address.has(filter)) {
            chips.add(new Chip(label, address.without(filter, "after").text()));
            shown.add(filter);
        }
        return this;
    }

    /** @param next key the next page begins behind; null at the end */
    public Listing next(String next) {
        this.next = next;
        return this;
    }

    /**
     * Of lines that come whole and in order, those of this page; notes where the next begins. Behind a key that is there no more it begins
     * at the first.
     *
     * @param key what the address says of a line
     */
    public <T> List<T> page(List<T> lines, Function<T, String> key, int size) {
        int from = 0;
        for (int place = 0; isLaterPage() && place < lines.size(); place++) {
            if (key.apply(lines.get(place)).equals(after())) {
                from = place + 1;
            }
        }
        int to = Math.min(lines.size(), from + size);
        next(to < lines.size() ? key.apply(lines.get(to - 1)) : null);
        return lines.subList(from, to);
    }

    public List<Chip> chips() {
        return List.copyOf(chips);
    }

    /** The list without the filters shown; what else the address says, such as which list it is, stays. */
    public String cleared() {
        return address.without("after").without(shown.toArray(String[]::new)).text();
    }

    /** The column sorted by. */
    public String sort() {
        String sort = address.has("sort") ? address.first("sort") : usualSort;
        return sort.startsWith("-") ? sort.substring(1) : sort;
    }

    public boolean isDownwards() {
        return (address.has("sort") ? address.first("sort") : usualSort).startsWith("-");
    }

    /** For {@code aria-sort}; null when the list is sorted by another column. */
    public String sortOf(String column) {
        return !sort().equals(column) ? null : isDownwards() ? "descending" : "ascending";
    }

    /** The list sorted by this column, the other way round when it is already. */
    public String sortedBy(String column) {
        String sort = sort().equals(column) && !isDownwards() ? "-" + column : column;
        return address.with("sort", sort).without("after").text();
    }

    /** The key this page begins behind; null on the first. */
    public String after() {
        return address.has("after") ? address.first("after") : null;
    }

    public boolean isLaterPage() {
        return address.has("after");
    }

    public boolean hasPages() {
        return next != null || isLaterPage();
    }

    public String firstPage() {
        return address.without("after").text();
    }

    /** Null on the last page. */
    public String nextPage() {
        return next == null ? null : address.with("after", next).text();
    }

    /** The same list with one filter set; an empty value takes it away. */
    public String with(String filter, String value) {
        return address.with(filter, value).without("after").text();
    }

    /** The same list at another path, such as its export. */
    public String at(String path) {
        return address.at(path).without("after").text();
    }
}
