package cn.dingxiang.intake.register;

import cn.dingxiang.directory.IdNumber;
import cn.dingxiang.directory.IdNumberSeal;
import cn.dingxiang.directory.Units;
import cn.dingxiang.intake.ColumnPlan;
import cn.dingxiang.intake.EventCells;
import cn.dingxiang.intake.Heading;
import cn.dingxiang.intake.ImportProgress;
import cn.dingxiang.intake.IntakeStore;
import cn.dingxiang.intake.KnownAgreement;
import cn.dingxiang.intake.RowCells;
import cn.dingxiang.intake.RowSource;
import cn.dingxiang.intake.SourceRow;
import cn.dingxiang.intake.UnreadableFile;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One file being taken, inside a transaction. First every row is read and matched, a page at a time, and kept; then the rows of each
 * agreement are looked at together, some agreements at a time. So memory stays flat however long the file is and in whatever order.
 */
final class RegisterRun {
    private static final int ROWS = 1000;
    private static final int AGREEMENTS = 100;
    /** More rows than this of one person are no register but a mishap, and would not fit into memory. */
    private static final int MOST_OF_ONE = 1200;

    private final Services services;
    private final RegisterSource source;
    private final ColumnPlan plan;
    private final LocalDate today;
    private final ImportProgress progress;
    private final Map<Long, Integer> rowsOf = new HashMap<>();
    private final Map<Fate, Integer> fates = new EnumMap<>(Fate.class);
    private YearMonth lastMonth;
    private int read;
    private int settled;
    private int proposed;

    RegisterRun(Services services, RegisterSource source, ColumnPlan plan, LocalDate today, ImportProgress progress) {
        this.services = services;
        this.source = source;
        this.plan = plan;
        this.today = today;
        this.progress = progress;
    }

    /** What a run asks. */
    record Services(RegisterFiles files, Proposals proposals, IntakeStore store, IdNumberSeal seal, Units units, EventCells eventCells) { }

    RegisterCounts run(long file, RowSource rows) throws IOException, UnreadableFile {
        match(file, rows);
        settle(file);
        return new RegisterCounts(read, fates, proposed);
    }

    private void match(long file, RowSource source) throws IOException, UnreadableFile {
        List<Read> page = new ArrayList<>(ROWS);
        for (SourceRow row = source.next(); row != null; row = source.next()) {
            page.add(read(row));
            read++;
            if (page.size() == ROWS) {
                keep(file, page);
                page.clear();
                progress.at(ImportProgress.Pass.READ, read);
            }
        }
        if (read == 0) {
            throw new UnreadableFile("file.no-rows");
        }
        keep(file, page);
        progress.at(ImportProgress.Pass.READ, read);
    }

    /** A row with whose it says it is: the number's hash, or what is wrong with the number. */
    private record Read(SourceRow row, RowCells cells, IdNumber number, String hash) { }

    private Read read(SourceRow row) {
        RowCells cells = new RowCells(plan, row);
        IdNumber number = cells.required(Heading.ID_NUMBER, cells.idNumber(Heading.ID_NUMBER, today));
        if (plan.says(Heading.PAID_MONTH)) {
            YearMonth month = new RowCells(plan, row).month(Heading.PAID_MONTH);
            lastMonth = month != null && (lastMonth == null || month.isAfter(lastMonth)) ? month : lastMonth;
        }
        return new Read(row, cells, number, number == null ? null : services.seal().hash(number.value()));
    }

    private void keep(long file, List<Read> page) throws UnreadableFile {
        List<String> hashes = page.stream().map(Read::hash).filter(hash -> hash != null).distinct().toList();
        Map<String, List<Matched>> matches = services.files().matches(hashes, source.scope());
        List<RegisterLine> lines = new ArrayList<>(page.size());
        for (Read read : page) {
            RegisterLine line = line(read, read.hash() == null ? List.of() : matches.getOrDefault(read.hash(), List.of()));
            lines.add(line);
            if (line.match() == null) {
                fates.merge(Fate.UNMATCHED, 1, Integer::sum);
            } else if (rowsOf.merge(line.match().agreement(), 1, Integer::sum) > MOST_OF_ONE) {
                throw new UnreadableFile("register.too-many-of-one", line.line(), MOST_OF_ONE);
            }
        }
        services.files().add(file, lines);
    }

    private RegisterLine line(Read read, List<Matched> matches) {
        int number = read.row().number();
        if (read.hash() == null) {
            return RegisterLine.unmatched(number, null, LineRemark.of(read.cells().problems().get(0)));
        }
        if (matches.size() != 1) {
            return RegisterLine.unmatched(number, read.number().masked(),
                    LineRemark.of(matches.isEmpty() ? "register.no-agreement" : "register.several-agreements"));
        }
        Matched match = matches.get(0);
        String name = read.cells().text(Heading.NAME);
        boolean differs = name != null && !Workplaces.plain(name).equals(Workplaces.plain(match.name()));
        return RegisterLine.of(number, match, differs, LineCells.written(plan, read.row(), source.kind().headings()));
    }

    private void settle(long file) {
        Background.Reading reading = new Background.Reading(source.eventSource(), Workplaces.of(services.units()), today, lastMonth);
        long after = 0;
        while (true) {
            List<RegisterLine> lines = services.files().ofNextAgreements(file, after, AGREEMENTS);
            if (lines.isEmpty()) {
                return;
            }
            settle(file, lines, reading);
            after = lines.get(lines.size() - 1).match().agreement();
            settled += lines.size();
            progress.at(ImportProgress.Pass.CHECK, settled);
        }
    }

    private void settle(long file, List<RegisterLine> lines, Background.Reading reading) {
        Map<Matched, List<RegisterLine>> byAgreement = lines.stream()
                .collect(Collectors.groupingBy(RegisterLine::match, LinkedHashMap::new, Collectors.toList()));
        Map<String, KnownAgreement> known = services.store().agreements(byAgreement.keySet().stream().map(Matched::number).toList(), null);
        Map<Long, List<Proposed>> before = services.proposals()
                .of(byAgreement.keySet().stream().map(Matched::agreement).toList(), source.name()).stream()
                .collect(Collectors.groupingBy(Proposed::agreement));
        List<RegisterLine> done = new ArrayList<>(lines.size());
        List<NewProposal> fresh = new ArrayList<>();
        byAgreement.forEach((match, rows) -> {
            List<LineReading> readings = rows.stream().map(row ->
                    new LineReading(row, new RowCells(plan, LineCells.restored(plan, row)), services.eventCells())).toList();
            source.kind().proposer().propose(readings,
                    new Background(known.get(match.number()), before.getOrDefault(match.agreement(), List.of()), reading));
            for (LineReading row : readings) {
                RegisterLine line = row.settled();
                done.add(line);
                fates.merge(line.fate(), 1, Integer::sum);
                row.drafts().forEach(draft -> fresh.add(new NewProposal(match.agreement(), source.name(), file, row.number(), draft)));
            }
        });
        services.files().settle(file, done);
        services.proposals().add(fresh);
        proposed += fresh.size();
    }
}
