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
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/**
 * One file on its way in. It is read three times, so that memory stays flat: for what stands in it twice, for the checks, for writing.
 * When others write the same records between the checks and the end of writing, nothing is written and all of it is done again: what
 * they wrote is on record then.
 */
final class ImportRun {
    private static final int MOST_ATTEMPTS = 3;
    private static final int BATCH = 1000;
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
    /** The pass whose end was told last: a second checking, which makes the copy, is told only while it lasts. */
    private ImportProgress.Pass concluded;

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
        heard.taken(notes);
        RowCounts counts = check(handling, !request.commit());
        if (request.commit() && !isToBeWritten(counts)) {
            forget();
            heard.taken(notes);
            counts = check(handling, true);
        }
        boolean writes = isToBeWritten(counts);
        Long batch = writes ? write(handling, counts, hash) : null;
        if (request.commit() && !writes && counts.refused() == 0) {
            inOneTransaction(() -> {
                mappings.save(request, now);
                return null;
            });
        }
        return new ImportReport(counts, writes, batch, files.checkedCopyOf(request.file()), remarks, leftOut, good, notes);
    }

    private boolean isToBeWritten(RowCounts counts) {
        return request.commit() && counts.taken() > 0 && (counts.refused() == 0 || request.partial());
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

    /**
     * Checks every row.
     *
     * @param copying whether the copy is made of this; what is written has its copy made while it is, so that a long one is made once
     */
    private RowCounts check(RowHandling handling, boolean copying) throws UnreadableFile, IOException {
        RowCounts[] counts = {RowCounts.NONE};
        try (RowSource source = files.open(request.file());
             SourceFiles.CheckedCopy copy = copying ? files.copy(request.file(), source) : SourceFiles.CheckedCopy.NONE) {
            read(source, ImportProgress.Pass.CHECK, rows -> {
                List<RowOutcome> outcomes = handling.check(rows, null);
                for (int index = 0; index < rows.size(); index++) {
                    RowOutcome outcome = outcomes.get(index);
                    counts[0] = counts[0].with(outcome);
                    List<ImportReport.Remark> of = outcome.problems().stream().map(problem -> remark(outcome.row(), problem)).toList();
                    heard.row(of, tell(rows.get(index), outcome));
                    copy(copy, rows.get(index), outcome, "dry");
                }
            });
            copy.finish();
        }
        return counts[0];
    }

    /** Checks again inside the transaction: what others wrote meanwhile counts, and if it makes a difference nothing is written. */
    private Long write(RowHandling handling, RowCounts checked, String hash) throws UnreadableFile, IOException, Collision {
        try (RowSource source = files.open(request.file()); SourceFiles.CheckedCopy copy = files.copy(request.file(), source)) {
            Long batch = inOneTransaction(() -> {
                boolean live = request.startNow() || request.kind() == ImportKind.EVENTS || request.kind() == ImportKind.UNITS;
                String county = ImportScope.of(request.scope()).county();
                writer.prepare(county);
                long id = store.open(new BatchOpening(request.kind(), county,
                        request.file().getFileName().toString(), hash, live, now, request.by()));
                ChangeWriter.Session session = writer.session(id, live, request.by());
                RowCounts[] counts = {RowCounts.NONE};
                read(source, ImportProgress.Pass.WRITE, rows -> {
                    List<RowOutcome> outcomes = checkLocked(handling, rows, id);
                    for (int index = 0; index < rows.size(); index++) {
                        counts[0] = counts[0].with(outcomes.get(index));
                        copy(copy, rows.get(index), outcomes.get(index), "written");
                    }
                    session.write(outcomes);
                });
                if (!counts[0].equals(checked)) {
                    throw new Collision(null);
                }
                store.close(id, checked);
                mappings.save(request, now);
                return id;
            });
            copy.finish();
            return batch;
        }
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
        List<SourceRow> rows = new ArrayList<>(BATCH);
        int read = 0;
        for (SourceRow row = source.next(); row != null; row = source.next()) {
            rows.add(row);
            read++;
            if (rows.size() == BATCH) {
                taker.take(rows);
                rows.clear();
                progress.at(pass, read);
            }
        }
        taker.take(rows);
        if (pass != concluded) {
            progress.at(pass, read);
        }
        concluded = pass;
        return read;
    }

    private void copy(SourceFiles.CheckedCopy copy, SourceRow row, RowOutcome outcome, String stage) throws IOException {
        boolean refused = outcome.status() == RowStatus.REFUSED;
        String remark = outcome.problems().stream().map(problem -> problem.text(Locale.ROOT)).collect(Collectors.joining("；"));
        copy.row(row, Message.of("status." + outcome.status() + (refused || outcome.status() == RowStatus.UNCHANGED ? "" : "." + stage))
                .in(Locale.ROOT), remark, refused);
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
