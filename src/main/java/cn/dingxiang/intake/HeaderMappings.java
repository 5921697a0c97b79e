package cn.dingxiang.intake;

import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How counties' own column titles are read: as given, as saved, or as the titles say themselves. */
@Singleton
final class HeaderMappings {
    private final IntakeStore store;

    HeaderMappings(IntakeStore store) {
        this.store = store;
    }

    /** The mapping for a request: what it gives goes before what its county saved. @throws UnreadableFile when it names what is not there */
    Map<String, String> of(ImportRequest request, List<String> titles) throws UnreadableFile {
        Map<String, String> mapping = new LinkedHashMap<>(saved(request.scope(), request.kind()));
        for (Map.Entry<String, String> own : request.mapping().entrySet()) {
            if (titles.stream().noneMatch(title -> Heading.plain(title).equals(Heading.plain(own.getKey())))) {
                throw new UnreadableFile("mapping.no-such-column", own.getKey(), String.join("、", titles));
            }
            if (!own.getValue().equals(Heading.IGNORE) && Heading.named(own.getValue(), request.kind()).isEmpty()) {
                throw new UnreadableFile("mapping.no-such-field", own.getValue(),
                        Heading.of(request.kind()).stream().map(Heading::text).collect(Collectors.joining("、")));
            }
            mapping.keySet().removeIf(title -> Heading.plain(title).equals(Heading.plain(own.getKey())));
            mapping.put(own.getKey(), own.getValue());
        }
        return mapping;
    }

    /** Remembers what the request gave, together with what was saved before. */
    void save(ImportRequest request, LocalDateTime at) {
        if (!request.mapping().isEmpty() && isCounty(request.scope())) {
            Map<String, String> mapping = new LinkedHashMap<>(saved(request.scope(), request.kind()));
            mapping.putAll(request.mapping());
            store.saveMapping(request.scope(), request.kind(), mapping, request.by(), at);
        }
    }

    List<ProposedColumn> propose(List<String> titles, ImportKind kind, String county) {
        Map<String, String> saved = new LinkedHashMap<>();
        saved(county, kind).forEach((own, field) -> saved.put(Heading.plain(own), field));
        List<ProposedColumn> columns = new ArrayList<>();
        for (String title : titles) {
            String field = saved.get(Heading.plain(title));
            if (Heading.IGNORE.equals(field)) {
                columns.add(new ProposedColumn(title, null, ProposedColumn.Origin.IGNORED));
                continue;
            }
            Optional<Heading> heading = Heading.named(field == null ? title : field, kind);
            ProposedColumn.Origin origin = heading.isEmpty() ? ProposedColumn.Origin.UNKNOWN
                    : field == null ? ProposedColumn.Origin.TITLE : ProposedColumn.Origin.SAVED;
            columns.add(new ProposedColumn(title, heading.orElse(null), origin));
        }
        return columns;
    }

    private Map<String, String> saved(String scope, ImportKind kind) {
        return isCounty(scope) ? store.mapping(scope, kind) : Map.of();
    }

    private static boolean isCounty(String scope) {
        return ImportScope.of(scope).county() != null;
    }
}
