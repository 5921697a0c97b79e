package cn.dingxiang.intake;

import cn.dingxiang.directory.IdNumber;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/**
 * One file on its way in. It is read twice, so that memory stays flat: for what stands in it twice, then row by row, each checked and,
 * if asked, written at once. When rows are refused nothing stays written, and the file is checked once more for its copy. When others
 * write the same records at the same time, all of it is done again: what they wrote is on record then. The reading goes ahead and the copy
 * follows, each beside the checks and the writing, which wait for the database.
 */
final class ImportRun {
    private static final int MOST_ATTEMPTS = 3;
    private static final int REMARKS = 200;

    private final ImportRequest request;
    private final ImportProgress progress;
    private final CheckedRows heard;
    private final SourceFiles files;
    private final IntakeStore store;
    private final RowHandlings handlings;
    private final ChangeWriter writer;
    private final HeaderMappings mappings;
    private final LocalDateTime now;
    private final List<ImportReport.Remark> remarks = new ArrayList<>();
    private int leftOut;
    private final List<ImportReport.Good> good = new ArrayList<>();
    private final Map<RowStatus, Integer> told = new EnumMap<>(RowStatus.class);
    private List<Message> notes = List.of();

    ImportRun(ImportRequest request, ImportProgress progress, CheckedRows heard, SourceFiles files, IntakeStore store,
              RowHandlings handlings, ChangeWriter writer, HeaderMappings mappings, LocalDateTime now) {
        this.request = request;
        this.progress = progress;
        this.heard = heard;
        this.files = files;
        this.store = store;
        this.handlings = handlings;
        this.writer = writer;
        this.mappings = mappings;
        this.now = now;
    }

    /** What is done with the outcomes of some rows. */
    @FunctionalInterface
    private interface Taker {
        void take(List<SourceRow> rows) throws IOException, UnreadableFile;
    }

    ImportReport run() throws UnreadableFile, IOException {
        String hash = hash();
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            try {
                return attempt(hash);
            } catch (Collision othersWereFirst) {
                forget();
            }
        }
        throw new UnreadableFile("write.changed-meanwhile");
    }

    private ImportReport attempt(String hash) throws UnreadableFile, IOException, Collision {
        RowHandling handling = survey();
        RowCounts[] counts = {RowCounts.NONE};
        Long batch = request.commit() ? write(handling, hash, counts) : null;
        if (batch == null) {
            forget();
            counts[0] = check(handling);
            if (request.commit() && counts[0].refused() == 0) {
                inOneTransaction(() -> {
                    mappings.save(request, now);
                    return null;
                });
            }
        }
        return new ImportReport(counts[0], batch != null, batch, files.checkedCopyOf(request.file()), remarks, leftOut, good, notes);
    }

    /** Of what was checked, which is checked anew. */
    private void forget() {
        remarks.clear();
        leftOut = 0;
        good.clear();
        told.clear();
    }

    private RowHandling survey() throws UnreadableFile, IOException {
        try (RowSource source = files.open(request.file())) {
            RowHandling handling = handlings.of(request, source);
            notes = source.notes();
            int rows = read(source, ImportProgress.Pass.READ, batch -> batch.forEach(handling::survey));
            if (rows == 0) {
                throw new UnreadableFile("file.no-rows");
            }
            return handling;
        }
    }

    private RowCounts check(RowHandling handling) throws UnreadableFile, IOException {
        heard.taken(notes);
        RowCounts[] counts = {RowCounts.NONE};
        try (RowSource source = files.open(request.file()); SourceFiles.CheckedCopy file = files.copy(request.file(), source);
             CopyBehind copy = new CopyBehind(file, "dry")) {
            read(source, ImportProgress.Pass.CHECK, rows -> tell(rows, handling.check(rows, null), counts, copy));
            copy.finish();
        }
        return counts[0];
    }

    /**
     * Checks every row and writes what it says, in one transaction: the checks see what others wrote meanwhile.
     *
     * @return the batch; null when nothing stays written, since rows are refused or say nothing new
     */
    private Long write(RowHandling handling, String hash, RowCounts[] counts) throws UnreadableFile, IOException, Collision {
        heard.taken(notes);
        try (RowSource source = files.open(request.file()); SourceFiles.CheckedCopy file = files.copy(request.file(), source);
             CopyBehind copy = new CopyBehind(file, "written")) {
            Long batch = inOneTransaction(() -> {
                boolean live = request.startNow() || request.kind() == ImportKind.EVENTS || request.kind() == ImportKind.UNITS;
                String county = ImportScope.of(request.scope()).county();
                writer.prepare(county);
                long id = store.open(new BatchOpening(request.kind(), county,
                        request.file().getFileName().toString(), hash, live, now, request.by()));
                ChangeWriter.Session session = writer.session(id, live, request.by());
                read(source, ImportProgress.Pass.WRITE, rows -> {
                    List<RowOutcome> outcomes = checkLocked(handling, rows, id);
                    tell(rows, outcomes, counts, copy);
                    if (counts[0].refused() > 0 && !request.partial()) {
                        throw new HeldBack();
                    }
                    session.write(outcomes);
                });
                if (counts[0].taken() == 0) {
                    throw new HeldBack();
                }
                copy.catchUp();
                store.close(id, counts[0]);
                mappings.save(request, now);
                return id;
            });
            copy.finish();
            return batch;
        } catch (HeldBack nothingStaysWritten) {
            return null;
        }
    }

    /** Ends the transaction without a trace: rows are refused, or say nothing new. */
    private static final class HeldBack extends RuntimeException {
        private static final long serialVersionUID = 1;

        HeldBack() {
            super(null, null, false, false);
        }
    }

    private void tell(List<SourceRow> rows, List<RowOutcome> outcomes, RowCounts[] counts, CopyBehind copy)
            throws IOException {
        for (int index = 0; index < rows.size(); index++) {
            RowOutcome outcome = outcomes.get(index);
            counts[0] = counts[0].with(outcome);
            List<ImportReport.Remark> of = outcome.problems().stream().map(problem -> remark(outcome.row(), problem)).toList();
            heard.row(of, tell(rows.get(index), outcome));
        }
        copy.rows(rows, outcomes);
    }

    /** Agreements that are to be added to are locked, then checked once more: nobody adds the same between the check and the writing. */
    private List<RowOutcome> checkLocked(RowHandling handling, List<SourceRow> rows, long batch) {
        List<RowOutcome> outcomes = handling.check(rows, batch);
        Set<String> numbers = outcomes.stream().map(RowOutcome::change).filter(Change.More.class::isInstance)
                .map(change -> ((Change.More) change).number()).collect(Collectors.toSet());
        if (numbers.isEmpty()) {
            return outcomes;
        }
        store.lock(numbers);
        return handling.check(rows, batch);
    }

    private <T> T inOneTransaction(Callable<T> work) throws UnreadableFile, IOException, Collision {
        try {
            return store.inOneTransaction(work);
        } catch (RecordRefused refused) {
            if (refused.problem() == RecordRefused.Problem.NUMBER_TAKEN) {
                throw new Collision(refused);
            }
            throw refused;
        } catch (UnreadableFile | IOException | Collision | RuntimeException failure) {
            throw failure;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private int read(RowSource source, ImportProgress.Pass pass, Taker taker) throws UnreadableFile, IOException {
        int read = 0;
        try (RowsAhead ahead = new RowsAhead(source)) {
            for (List<SourceRow> rows = ahead.next(); !rows.isEmpty(); rows = ahead.next()) {
                taker.take(rows);
                read += rows.size();
                progress.at(pass, read);
            }
        }
        if (read == 0) {
            progress.at(pass, read);
        }
        return read;
    }

    private ImportReport.Remark remark(int row, Problem problem) {
        ImportReport.Remark remark = new ImportReport.Remark(row, request.kind() == ImportKind.SCENARIOS, problem);
        if (remarks.size() < REMARKS) {
            remarks.add(remark);
        } else {
            leftOut++;
        }
        return remark;
    }

    /** Null for a row that is refused. */
    private ImportReport.Good tell(SourceRow row, RowOutcome outcome) {
        if (outcome.status() == RowStatus.REFUSED) {
            return null;
        }
        String begins = row.cells().stream().filter(Cell.Text.class::isInstance).map(cell -> ((Cell.Text) cell).value()).findFirst()
                .orElse("");
        ImportReport.Good taken = new ImportReport.Good(outcome.row(), outcome.status(), IdNumber.maskedIn(begins));
        if (told.merge(outcome.status(), 1, Integer::sum) <= ImportReport.MOST_GOOD) {
            good.add(taken);
        }
        return taken;
    }

    private String hash() throws IOException {
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(request.file()), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
