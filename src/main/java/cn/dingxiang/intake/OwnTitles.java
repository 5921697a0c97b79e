package cn.dingxiang.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Mappings of somebody's own column titles to our headings: own title → a heading's text or code, or {@link Heading#IGNORE}. */
public final class OwnTitles {

    private OwnTitles() { }

    /**
     * What was saved with what is given now, which goes before.
     *
     * @param titles   of the file at hand
     * @param headings what titles can be mapped to
     * @throws UnreadableFile when what is given names a column or heading that is not there
     */
    public static Map<String, String> merged(Map<String, String> saved, Map<String, String> given, List<String> titles,
                                             Collection<Heading> headings) throws UnreadableFile {
        Map<String, String> mapping = new LinkedHashMap<>(saved);
        for (Map.Entry<String, String> own : given.entrySet()) {
            if (titles.stream().noneMatch(title -> Heading.plain(title).equals(Heading.plain(own.getKey())))) {
                throw new UnreadableFile("mapping.no-such-column", own.getKey(), String.join("、", titles));
            }
            if (!own.getValue().equals(Heading.IGNORE)) {
                heading(own.getValue(), headings);
            }
            mapping.keySet().removeIf(title -> Heading.plain(title).equals(Heading.plain(own.getKey())));
            mapping.put(own.getKey(), own.getValue());
        }
        return mapping;
    }

    /** The one of {@code headings} that {@code field} names. @throws UnreadableFile listing them when there is none */
    public static Heading heading(String field, Collection<Heading> headings) throws UnreadableFile {
        return Heading.named(field, headings).orElseThrow(() -> new UnreadableFile("mapping.no-such-field", field,
                headings.stream().map(Heading::text).collect(Collectors.joining("、"))));
    }

    /** How columns with these titles would be read. */
    public static List<ProposedColumn> proposed(List<String> titles, Map<String, String> mapping, Collection<Heading> headings) {
        Map<String, String> saved = new LinkedHashMap<>();
        mapping.forEach((own, field) -> saved.put(Heading.plain(own), field));
        List<ProposedColumn> columns = new ArrayList<>();
        for (String title : titles) {
            String field = saved.get(Heading.plain(title));
            if (Heading.IGNORE.equals(field)) {
                columns.add(new ProposedColumn(title, null, ProposedColumn.Origin.IGNORED));
                continue;
            }
            Optional<Heading> heading = Heading.named(field == null ? title : field, headings);
            ProposedColumn.Origin origin = heading.isEmpty() ? ProposedColumn.Origin.UNKNOWN
                    : field == null ? ProposedColumn.Origin.TITLE : ProposedColumn.Origin.SAVED;
            columns.add(new ProposedColumn(title, heading.orElse(null), origin));
        }
        return columns;
    }
}
