package cn.dingxiang.work.task;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.audit.AuditQuery;
import cn.dingxiang.work.ExportSource;
import cn.dingxiang.work.JobKind;
import cn.dingxiang.work.Jobs;
import cn.dingxiang.work.SheetSource;
import cn.dingxiang.work.Sheets;
import cn.dingxiang.work.WorkWords;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Lists and the audit trail exported, as jobs. */
@Singleton
public class ExportJobs {
    static final String FILTER = "filter:";
    private static final Set<String> TYPES = Set.of("xlsx", "csv");

    private final Jobs jobs;
    private final List<ExportSource> sources;

    public ExportJobs(Jobs jobs, Collection<ExportSource> sources, Collection<SheetSource> tables, Sheets sheets) {
        this.jobs = jobs;
        this.sources = Stream.concat(sources.stream(), tables.stream().map(table -> new TableExport(table, sheets))).toList();
    }

    /**
     * Exports a list as it stands on the screen, as .xlsx.
     *
     * @param list    name of its {@link ExportSource} or {@link SheetSource}, such as {@link AgreementExport#NAME}
     * @param filters as in the address of the page
     * @return the job's id
     * @throws cn.dingxiang.directory.Refused when there is no such list, the actor may not see it, or a filter makes no sense
     */
    public long list(Actor actor, String list, Map<String, String> filters, Locale locale) {
        ExportSource source = source(list);
        source.count(actor, filters);
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("list", list);
        parameters.put("language", locale.getLanguage());
        filters.forEach((name, value) -> parameters.put(FILTER + name, value));
        return jobs.start(JobKind.EXPORT, actor, null, source.title(locale), parameters);
    }

    /** Exports the audit trail. @param type {@code xlsx} or {@code csv} */
    public long audit(Actor actor, AuditQuery query, String type) {
        if (!TYPES.contains(type)) {
            throw WorkWords.refused("file-type", type);
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("type", type);
        put(parameters, "actor", query.actor());
        put(parameters, "object", query.object());
        put(parameters, "action", query.action());
        put(parameters, "from", query.from());
        put(parameters, "to", query.to());
        put(parameters, "county", query.county());
        return jobs.start(JobKind.AUDIT_EXPORT, actor, null, WorkWords.of(JobKind.AUDIT_EXPORT, Locale.ROOT), parameters);
    }

    ExportSource source(String name) {
        return sources.stream().filter(known -> known.name().equals(name)).findFirst()
                .orElseThrow(() -> WorkWords.refused("list-unknown", name));
    }

    private static void put(Map<String, String> parameters, String name, Object value) {
        if (value != null) {
            parameters.put(name, value.toString());
        }
    }

    static LocalDate day(String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
