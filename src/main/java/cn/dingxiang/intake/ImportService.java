package cn.dingxiang.intake;

import cn.dingxiang.agreement.Form;
import cn.dingxiang.agreement.PolicyCatalogue;
import cn.dingxiang.directory.CivilTime;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Imports: a file is checked, written if asked, and started. What the web pages and the command line call. */
@Singleton
public final class ImportService {
    private final SourceFiles files;
    private final IntakeStore store;
    private final RowHandlings handlings;
    private final ChangeWriter writer;
    private final HeaderMappings mappings;
    private final Templates templates;
    private final PolicyCatalogue policy;
    private final CivilTime time;

    ImportService(SourceFiles files, IntakeStore store, RowHandlings handlings, ChangeWriter writer, HeaderMappings mappings,
                  Templates templates, PolicyCatalogue policy, CivilTime time) {
        this.files = files;
        this.store = store;
        this.handlings = handlings;
        this.writer = writer;
        this.mappings = mappings;
        this.templates = templates;
        this.policy = policy;
        this.time = time;
    }

    /**
     * Checks a file and, if the request says so and the rows allow it, writes it: all of it or nothing, in one transaction. Either way a
     * copy of the file with each row's status is left beside it.
     *
     * @throws UnreadableFile when the file as a whole cannot be taken; nothing was written
     * @throws IOException    when the disk fails
     */
    public ImportReport run(ImportRequest request, ImportProgress progress) throws UnreadableFile, IOException {
        return run(request, progress, CheckedRows.UNHEARD);
    }

    /** The same, telling of every row as it is checked; when a writing has to begin anew, rows are told again. */
    public ImportReport run(ImportRequest request, ImportProgress progress, CheckedRows heard) throws UnreadableFile, IOException {
        return new ImportRun(request, progress, heard, files, store, handlings, writer, mappings, time.now()).run();
    }

    /** How the columns of a file would be read, by their titles and by what the county said the last time. */
    public List<ProposedColumn> propose(Path file, ImportKind kind, String county) throws UnreadableFile, IOException {
        try (RowSource source = files.open(file)) {
            return mappings.propose(source.headings(), kind, county);
        }
    }

    /** The imports on record, the newest first. @param county null for all */
    public List<ImportBatch> batches(String county) {
        return store.batches(county);
    }

    public Optional<ImportBatch> batch(long id) {
        return store.batch(id);
    }

    /**
     * 启用: from now on the batch's agreements are mailed and alerted about, too. Once started it stays so; again changes nothing.
     *
     * @return how many agreements went live
     */
    public int start(long batch, String officer) {
        RecordRefused.ifLonger("author", officer, TextLimits.AUTHOR);
        return store.start(batch, officer, time.now());
    }

    /** Writes a blank workbook to fill in. @param kind not {@code SCENARIOS}, which are no workbook */
    public void template(ImportKind kind, Path target) throws IOException {
        templates.write(TemplateColumn.of(kind, policy.forms().stream().map(Form::id).toList()), target);
    }
}
