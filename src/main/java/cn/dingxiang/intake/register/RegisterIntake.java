package cn.dingxiang.intake.register;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.AuditEntry;
import cn.dingxiang.directory.AuditTrail;
import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.directory.IdNumber;
import cn.dingxiang.directory.IdNumberSeal;
import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.Units;
import cn.dingxiang.directory.audit.Looks;
import cn.dingxiang.intake.Collision;
import cn.dingxiang.intake.EventCells;
import cn.dingxiang.intake.ImportProgress;
import cn.dingxiang.intake.IntakeStore;
import cn.dingxiang.intake.Message;
import cn.dingxiang.intake.ProposedColumn;
import cn.dingxiang.intake.RowSource;
import cn.dingxiang.intake.SourceFiles;
import cn.dingxiang.intake.UnreadableFile;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Files of registers: taken, listed, and their rows opened. */
@Singleton
public final class RegisterIntake {
    private static final int MOST_ATTEMPTS = 3;

    private final SourceFiles sourceFiles;
    private final RegisterFiles files;
    private final Proposals proposals;
    private final IntakeStore store;
    private final IdNumberSeal seal;
    private final Units units;
    private final EventCells eventCells;
    private final AuditTrail audit;
    private final CivilTime time;

    RegisterIntake(SourceFiles sourceFiles, RegisterFiles files, Proposals proposals, IntakeStore store, IdNumberSeal seal, Units units,
                   EventCells eventCells, AuditTrail audit, CivilTime time) {
        this.sourceFiles = sourceFiles;
        this.files = files;
        this.proposals = proposals;
        this.store = store;
        this.seal = seal;
        this.units = units;
        this.eventCells = eventCells;
        this.audit = audit;
        this.time = time;
    }

    /**
     * Reads a file against the agreements and keeps what it proposes: all of it, or nothing when something fails. A file taken before is
     * not read again.
     *
     * @throws UnreadableFile                  when the file as a whole cannot be taken
     * @throws cn.dingxiang.directory.Refused when the actor is no officer of all of the register's division, or the name is another kind's
     */
    public RegisterReport take(Actor actor, RegisterRequest request, ImportProgress progress) throws UnreadableFile, IOException {
        Reach.requireOfficerOf(actor, request.scope());
        Message wrongScope = eventCells.scopeProblem(request.scope());
        if (wrongScope != null) {
            throw new UnreadableFile(wrongScope);
        }
        if (!Files.isRegularFile(request.file())) {
            throw new UnreadableFile("file.not-found", request.file());
        }
        String hash = FileHash.of(request.file());
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            try {
                return attempt(actor, request, hash, progress);
            } catch (Collision othersWereFirst) {
                // what they wrote can be seen now
            }
        }
        throw new UnreadableFile("write.changed-meanwhile");
    }

    private RegisterReport attempt(Actor actor, RegisterRequest request, String hash, ImportProgress progress)
            throws UnreadableFile, IOException, Collision {
        Optional<RegisterSource> known = files.source(request.scope(), request.source());
        Optional<RegisterFile> before = known.flatMap(source -> files.taken(source.id(), hash));
        SourcePlan.requireSameKind(known, request);
        if (before.isPresent()) {
            return new RegisterReport(before.get(), true, List.of());
        }
        try (RowSource rows = sourceFiles.open(request.file())) {
            SourcePlan plan = SourcePlan.of(request, known.orElse(null), rows.headings());
            List<Message> notes = new ArrayList<>(rows.notes());
            plan.note().ifPresent(notes::add);
            long id = store.inOneTransaction(() -> {
                LocalDateTime now = time.now();
                RegisterSource source = files.save(plan.source(), now, actor.name());
                long file = files.open(source.id(), IdNumber.maskedIn(request.file().getFileName().toString()), hash, now, actor.name());
                RegisterCounts counts = new RegisterRun(new RegisterRun.Services(files, proposals, store, seal, units, eventCells), source,
                        plan.columns(), time.today(), progress).run(file, rows);
                files.close(file, counts);
                audit.record(new AuditEntry(actor, "register.take", "register-file:" + file, county(source.scope()), null,
                        source.kind() + " " + source.name() + " " + counts.proposals() + "/" + counts.read(), null));
                return file;
            });
            return new RegisterReport(files.find(id).orElseThrow(), false, notes);
        } catch (UnreadableFile | IOException | Collision | RuntimeException failure) {
            throw failure;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** How the columns of a file would be read, by their titles and by what was said the last time. */
    public List<ProposedColumn> propose(Actor actor, Path file, RegisterKind kind, String source, String scope)
            throws UnreadableFile, IOException {
        Reach.requireOfficerOf(actor, scope);
        try (RowSource rows = sourceFiles.open(file)) {
            return SourcePlan.propose(rows.headings(), kind, files.source(scope, source).orElse(null));
        }
    }

    /** The registers an actor can be concerned with: those of their division, of its parts, and of what it is part of. */
    public List<RegisterSource> sources(Actor actor) {
        Reach.requireReader(actor);
        return files.sources(Reach.area(actor));
    }

    /** The files of those, newest first. @param kind null for any @param before key to go on from, or null */
    public Page<RegisterFile> list(Actor actor, RegisterKind kind, String before, int limit) {
        return list(actor, kind, false, before, limit);
    }

    /** The same. @param oldest whether the oldest come first @param edge key to go on from, or null */
    public Page<RegisterFile> list(Actor actor, RegisterKind kind, boolean oldest, String edge, int limit) {
        Reach.requireReader(actor);
        Reach.requirePage(limit);
        return oldest ? files.oldest(Reach.area(actor), kind, edge, limit) : files.list(Reach.area(actor), kind, edge, limit);
    }

    /** One file. @throws cn.dingxiang.directory.Refused when there is none that the actor may see */
    public RegisterFile find(Actor actor, long id) {
        Reach.requireReader(actor);
        return files.find(id).filter(file -> Reach.touches(actor, file.source().scope())).orElseThrow(() -> Reach.refused("file-unknown", id));
    }

    /**
     * A file's rows: those of agreements the actor sees, and nobody's rows to those who see all of the register's division.
     *
     * @param fate  null for any
     * @param after key to go on from, or null
     */
    public Page<RegisterLine> lines(Actor actor, long file, Fate fate, String after, int limit) {
        return lines(actor, file, fate, LineOrder.FILED, after, limit);
    }

    /** The same, in this order. */
    public Page<RegisterLine> lines(Actor actor, long file, Fate fate, LineOrder order, String after, int limit) {
        Reach.requirePage(limit);
        RegisterFile found = find(actor, file);
        audit.record(Looks.What.LIST.entry(actor, "register-file:" + file, county(found.source().scope()), null));
        return files.lines(file, fate, Reach.area(actor), Reach.covers(actor, found.source().scope()), order, after, limit);
    }

    private static String county(String scope) {
        return scope.length() == 6 ? scope : null;
    }
}
