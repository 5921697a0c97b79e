package cn.dingxiang.cli;

import cn.dingxiang.intake.ImportBatch;
import cn.dingxiang.intake.ImportKind;
import cn.dingxiang.intake.ImportProgress;
import cn.dingxiang.intake.ImportReport;
import cn.dingxiang.intake.ImportRequest;
import cn.dingxiang.intake.ImportService;
import cn.dingxiang.intake.UnreadableFile;
import jakarta.inject.Provider;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks files and, with {@code --commit}, imports them; lists imports, starts one, or writes a blank workbook. */
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {
    private static final int ROWS_REFUSED = 1;

    private final Provider<ImportService> imports;
    private final Provider<PrintStream> out;

    @Parameters(paramLabel = "FILE", arity = "0..*")
    private List<Path> files = List.of();

    @Option(names = "--kind", paramLabel = "KIND")
    private Kind kind;

    @Option(names = "--county", paramLabel = "CODE")
    private String county;

    @Option(names = "--mapping", paramLabel = "OWN=FIELD")
    private Map<String, String> mapping = new LinkedHashMap<>();

    @Option(names = "--commit")
    private boolean commit;

    @Option(names = "--partial")
    private boolean partial;

    @Option(names = "--start-now")
    private boolean startNow;

    @Option(names = "--by", paramLabel = "NAME", defaultValue = "cli")
    private String by;

    @Option(names = "--list")
    private boolean list;

    @Option(names = "--start", paramLabel = "BATCH")
    private Long start;

    @Option(names = "--template", paramLabel = "KIND")
    private Kind template;

    @Spec
    private CommandSpec spec;

    /** Kinds of files, as the command line writes them. */
    enum Kind {
        agreements, events, units, scenarios;

        ImportKind kind() {
            return ImportKind.valueOf(name().toUpperCase(Locale.ROOT));
        }
    }

    ImportCommand(Provider<ImportService> imports, Provider<PrintStream> out) {
        this.imports = imports;
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        if (county != null && !county.matches("[1-9][0-9]([0-9]{2}|[0-9]{4})?")) {
            throw Failure.badInput("import-county", county);
        }
        if (list) {
            imports.get().batches(county).forEach(batch -> print(line(batch)));
        } else if (start != null) {
            start();
        } else if (template != null) {
            writeTemplate();
        } else if (files.isEmpty()) {
            throw Failure.badInput("import-nothing");
        } else {
            for (Path file : files) {
                if (!Files.isReadable(file) || Files.isDirectory(file)) {
                    throw Failure.badInput("file-unreadable", file, Files.exists(file) ? "AccessDenied" : "NoSuchFile");
                }
            }
            int exitCode = 0;
            for (Path file : files) {
                exitCode = Math.max(exitCode, importFile(file));
            }
            out.get().flush();
            return exitCode;
        }
        out.get().flush();
        return 0;
    }

    private int importFile(Path file) throws IOException {
        ImportRequest request = new ImportRequest(file, kindOf(file), county, mapping, commit, partial, startNow, by);
        try {
            ImportReport report = imports.get().run(request, this::progress);
            report.notes().forEach(note -> print(file + ": " + note.in(locale())));
            report.remarks().forEach(remark -> print((remark.problem().isError() ? say("import-error") : say("import-warning"))
                    + " " + remark.text(locale())));
            if (report.leftOut() > 0) {
                print(say("import-left-out", report.leftOut()));
            }
            print(summary(request, report));
            print(say("import-copy", report.checkedCopy()));
            return report.hasErrors() ? ROWS_REFUSED : 0;
        } catch (UnreadableFile wrong) {
            PrintWriter err = spec.commandLine().getErr();
            err.println(say("import-wrong-file", file, wrong.explain(locale())));
            err.flush();
            return Failure.BAD_INPUT;
        }
    }

    private String summary(ImportRequest request, ImportReport report) {
        var counts = report.counts();
        String key = report.written() ? written(request)
                : commit ? counts.refused() > 0 ? "import-held-back" : "import-nothing-new" : "import-dry";
        return say(key, request.file(), counts.read(), counts.fresh(), counts.added(), counts.unchanged(), counts.refused(), counts.warned(),
                report.batch() == null ? "-" : report.batch());
    }

    /** Only agreements wait to be started. */
    private static String written(ImportRequest request) {
        return switch (request.kind()) {
            case AGREEMENTS, SCENARIOS -> request.startNow() ? "import-written-live" : "import-written";
            case EVENTS, UNITS -> "import-written-at-once";
        };
    }

    private void start() {
        if (imports.get().batch(start).isEmpty()) {
            throw Failure.badInput("import-no-batch", start.toString());
        }
        print(say("import-started", start, imports.get().start(start, by)));
    }

    private void writeTemplate() throws IOException {
        if (files.size() != 1 || template == Kind.scenarios) {
            throw Failure.badInput("import-template");
        }
        imports.get().template(template.kind(), files.get(0));
        print(say("import-template-written", files.get(0)));
    }

    private ImportKind kindOf(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        boolean json = name.endsWith(".json") || name.endsWith(".jsonl");
        return kind != null ? kind.kind() : json ? ImportKind.SCENARIOS : ImportKind.AGREEMENTS;
    }

    private void progress(ImportProgress.Pass pass, int rows) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(say("import-progress." + pass, rows));
        err.flush();
    }

    private String line(ImportBatch batch) {
        return say("import-batch", batch.id(), batch.kind(), batch.county() == null ? "-" : batch.county(), batch.fileName(),
                say(batch.live() ? "import-live" : "import-filing"), batch.counts().read(), batch.counts().taken(), batch.counts().unchanged(),
                batch.counts().refused(), batch.importedAt().withNano(0), batch.importedBy(),
                batch.startedAt() == null ? "-" : batch.startedAt().withNano(0), batch.startedBy() == null ? "-" : batch.startedBy());
    }

    private void print(String text) {
        out.get().println(text);
    }

    private Locale locale() {
        return Texts.of(spec).locale();
    }

    private String say(String key, Object... values) {
        Object[] texts = new Object[values.length];
        for (int index = 0; index < values.length; index++) {
            texts[index] = String.valueOf(values[index]);
        }
        return Texts.of(spec).text(key, texts);
    }
}
