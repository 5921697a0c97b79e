package cn.dingxiang.cli;

import jakarta.inject.Provider;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Serves: web page, nightly review, reminder mail. */
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {
    private final Provider<Serving> serving;
    private final Provider<PrintStream> out;

    ServeCommand(Provider<Serving> serving, Provider<PrintStream> out) {
        this.serving = serving;
        this.out = out;
    }

    @Override
    public Integer call() {
        serving.get().serve(out.get());
        return 0;
    }
}
