package cn.dingxiang.cli;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.Role;
import cn.dingxiang.intake.ImportProgress;
import cn.dingxiang.intake.UnreadableFile;
import cn.dingxiang.intake.register.Fate;
import cn.dingxiang.intake.register.ProposalDesk;
import cn.dingxiang.intake.register.ProposalFilter;
import cn.dingxiang.intake.register.RegisterFile;
import cn.dingxiang.intake.register.RegisterIntake;
import cn.dingxiang.intake.register.RegisterKind;
import cn.dingxiang.intake.register.RegisterLine;
import cn.dingxiang.intake.register.RegisterReport;
import cn.dingxiang.intake.register.RegisterRequest;
import cn.dingxiang.intake.register.Selection;
import cn.dingxiang.intake.register.Words;
import jakarta.inject.Provider;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads another office's register against the agreements, lists what was read, or decides all that a file proposes. */
@Command(name = "register")
final class RegisterCommand implements Callable<Integer> {
    private static final int PAGE = 500;

    private final Provider<RegisterIntake> intake;
    private final Provider<ProposalDesk> desk;
    private final Provider<PrintStream> out;

    @Parameters(paramLabel = "FILE", arity = "0..1")
    private Path file;

    @Option(names = "--kind", paramLabel = "KIND")
    private String kind;

    @Option(names = "--source", paramLabel = "NAME")
    private String source;

    @Option(names = "--issuer", paramLabel = "NAME")
    private String issuer;

    @Option(names = "--county", paramLabel = "CODE")
    private String county;

    @Option(names = "--mapping", paramLabel = "OWN=FIELD")
    private Map<String, String> mapping = new LinkedHashMap<>();

    @Option(names = "--set", paramLabel = "FIELD=VALUE")
    private Map<String, String> fixed = new LinkedHashMap<>();

    @Option(names = "--by", paramLabel = "NAME", defaultValue = "cli")
    private String by;

    @Option(names = "--list")
    private boolean list;

    @Option(names = "--lines", paramLabel = "FILE_ID")
    private Long lines;

    @Option(names = "--accept", paramLabel = "FILE_ID")
    private Long accept;

    @Option(names = "--reject", paramLabel = "FILE_ID")
    private Long reject;

    @Option(names = "--reason", paramLabel = "TEXT")
    private String reason;

    @Spec
    private CommandSpec spec;

    RegisterCommand(Provider<RegisterIntake> intake, Provider<ProposalDesk> desk, Provider<PrintStream> out) {
        this.intake = intake;
        this.desk = desk;
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        if (list) {
            for (Page<RegisterFile> page = files(null); page != null; page = page.next() == null ? null : files(page.next())) {
                page.rows().forEach(this::print);
            }
        } else if (lines != null) {
            for (Page<RegisterLine> page = lines(null); page != null; page = page.next() == null ? null : lines(page.next())) {
                page.rows().forEach(this::print);
            }
        } else if (accept != null) {
            say("register-accepted", desk.get().accept(officer(), Selection.openOf(ProposalFilter.ofFile(accept), null)));
        } else if (reject != null) {
            say("register-rejected", desk.get().reject(officer(), Selection.openOf(ProposalFilter.ofFile(reject), null), reason));
        } else {
            return take();
        }
        out.get().flush();
        return 0;
    }

    private int take() throws IOException {
        if (file == null || kind == null || source == null) {
            throw Failure.badInput("register-nothing");
        }
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw Failure.badInput("file-unreadable", file, Files.exists(file) ? "AccessDenied" : "NoSuchFile");
        }
        RegisterRequest request = new RegisterRequest(file, kind(), source, issuer, county, mapping, fixed);
        try {
            RegisterReport report = intake.get().take(officer(), request, this::progress);
            report.notes().forEach(note -> out.get().println(file + ": " + note.in(locale())));
            if (report.again()) {
                say("register-again", file);
            }
            print(report.file());
            out.get().flush();
            return 0;
        } catch (UnreadableFile wrong) {
            PrintWriter err = spec.commandLine().getErr();
            err.println(Texts.of(spec).text("import-wrong-file", file, wrong.explain(locale())));
            err.flush();
            return Failure.BAD_INPUT;
        }
    }

    private RegisterKind kind() {
        String code = kind.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(RegisterKind.values()).filter(known -> known.name().equals(code)).findFirst()
                .orElseThrow(() -> Failure.badInput("register-kind", kind));
    }

    /** Whoever may run the program here may see and decide all that it keeps. */
    private Actor officer() {
        return new Actor(by, Role.PROVINCE, null, null, null, null, null, null);
    }

    private Page<RegisterFile> files(String before) {
        return intake.get().list(officer(), null, before, PAGE);
    }

    private Page<RegisterLine> lines(String after) {
        return intake.get().lines(officer(), lines, null, after, PAGE);
    }

    private void print(RegisterFile taken) {
        say("register-file", taken.id(), Words.of(taken.source().kind(), locale()), taken.source().name(), taken.source().scope(),
                taken.fileName(), taken.counts().read(), taken.counts().matched(), taken.counts().proposals(), taken.counts().of(Fate.KNOWN),
                taken.counts().of(Fate.NEEDLESS), taken.counts().of(Fate.UNREADABLE), taken.counts().of(Fate.UNMATCHED),
                taken.takenAt().withNano(0), taken.takenBy());
    }

    private void print(RegisterLine line) {
        say("register-line", line.line(), Words.of(line.fate(), locale()), line.match() == null ? line.masked() == null ? "-" : line.masked()
                : line.match().number(), line.remark() == null ? "" : line.remark().text(locale()));
    }

    private void progress(ImportProgress.Pass pass, int rows) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(Texts.of(spec).text("import-progress." + pass, String.valueOf(rows)));
        err.flush();
    }

    private Locale locale() {
        return Texts.of(spec).locale();
    }

    private void say(String key, Object... values) {
        out.get().println(Texts.of(spec).text(key, Arrays.stream(values).map(String::valueOf).toArray()).stripTrailing());
    }
}
