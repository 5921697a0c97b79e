package cn.dingxiang.intake;

import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How counties' own column titles are read: as given, as saved, or as the titles say themselves. */
@Singleton
final class HeaderMappings {
    private final IntakeStore store;

    HeaderMappings(IntakeStore store) {
        this.store = store;
    }

    /** The mapping for a request: what it gives goes before what its county saved. @throws UnreadableFile when it names what is not there */
    Map<String, String> of(ImportRequest request, List<String> titles) throws UnreadableFile {
        return OwnTitles.merged(saved(request.scope(), request.kind()), request.mapping(), titles, Heading.of(request.kind()));
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
        return OwnTitles.proposed(titles, saved(county, kind), Heading.of(kind));
    }

    private Map<String, String> saved(String scope, ImportKind kind) {
        return isCounty(scope) ? store.mapping(scope, kind) : Map.of();
    }

    private static boolean isCounty(String scope) {
        return ImportScope.of(scope).county() != null;
    }
}
