package cn.dingxiang.intake;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A file to import.
 *
 * @param file     where it is
 * @param kind     what its rows are
 * @param scope    code of the county, prefecture or province all rows must lie in; a county is also that of rows that name none.
 *                 Null for anywhere
 * @param mapping  the county's own titles → headings (their text or code), or {@link Heading#IGNORE}; goes before what was saved earlier
 * @param commit   whether to write; otherwise nothing but the checked copy is
 * @param partial  whether to write the good rows of a file that has bad ones
 * @param startNow whether the agreements count at once, without waiting for an officer's start
 * @param by       who imports; {@link RecordRefused} when it is too long to keep
 */
public record ImportRequest(Path file, ImportKind kind, String scope, Map<String, String> mapping, boolean commit, boolean partial,
                            boolean startNow, String by) {
    public ImportRequest {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(by, "by");
        RecordRefused.ifLonger("author", by, TextLimits.AUTHOR);
        mapping = Map.copyOf(new LinkedHashMap<>(mapping));
    }

    /** A dry run. */
    public static ImportRequest dryRun(Path file, ImportKind kind, String scope) {
        return new ImportRequest(file, kind, scope, Map.of(), false, false, false, "-");
    }

    /** The same, to be written. */
    public ImportRequest committedBy(String author) {
        return new ImportRequest(file, kind, scope, mapping, true, partial, startNow, author);
    }
}
