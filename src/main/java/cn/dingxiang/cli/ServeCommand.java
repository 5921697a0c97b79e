package cn.dingxiang.cli;

import jakarta.inject.Provider;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Serves: web page, nightly review, reminder mail. */
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {
    private final Provider<Serving> serving;
    private final Provider<PrintStream> out;

    @Spec
    private CommandSpec spec;

    ServeCommand(Provider<Serving> serving, Provider<PrintStream> out) {
        this.serving = serving;
        this.out = out;
    }

    @Override
    public Integer call() {
        serving.get().serve(out.get(), spec.commandLine().getErr(), Texts.of(spec).locale());
        return 0;
    }
}
