package cn.dingxiang.cli;

import cn.dingxiang.intake.DemoGenerator;
import jakarta.inject.Provider;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes workbooks of invented agreements of the demo province, the same every time; needs no database. */
@Command(name = "generate")
final class GenerateCommand implements Callable<Integer> {
    private final Provider<DemoGenerator> generator;
    private final Provider<PrintStream> out;

    @Option(names = "--agreements", paramLabel = "N", required = true)
    private int agreements;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "" + DemoGenerator.DEMO_SEED)
    private long seed;

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "var/generated")
    private Path folder;

    @Option(names = "--as-of", paramLabel = "D")
    private LocalDate asOf;

    @Spec
    private CommandSpec spec;

    GenerateCommand(Provider<DemoGenerator> generator, Provider<PrintStream> out) {
        this.generator = generator;
        this.out = out;
    }

    @Override
    public Integer call() {
        LocalDate day = asOf == null ? DemoGenerator.DEMO_DAY : asOf;
        if (agreements < 1 || agreements > DemoGenerator.MOST_AGREEMENTS) {
            throw Failure.badInput("generate-count", String.valueOf(DemoGenerator.MOST_AGREEMENTS));
        }
        if (day.isBefore(DemoGenerator.FIRST_DAY) || day.isAfter(DemoGenerator.LAST_DAY)) {
            throw Failure.badInput("generate-as-of", DemoGenerator.FIRST_DAY, DemoGenerator.LAST_DAY);
        }
        Texts texts = Texts.of(spec);
        PrintWriter progress = spec.commandLine().getErr();
        List<Path> files;
        try {
            files = generator.get().generate(new DemoGenerator.Request(agreements, seed, day, folder), written -> {
                progress.println(texts.text("generate-progress", written, agreements));
                progress.flush();
            });
        } catch (IOException unwritable) {
            throw Failure.runTime("generate-unwritable", folder, unwritable);
        }
        files.forEach(file -> out.get().println(file));
        return 0;
    }
}
