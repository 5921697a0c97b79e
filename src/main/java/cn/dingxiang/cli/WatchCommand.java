package cn.dingxiang.cli;

import jakarta.inject.Provider;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The silence alarm: watches server, database, review, mail and imports from outside, and mails the province when one stops. */
@Command(name = "watch")
final class WatchCommand implements Callable<Integer> {
    private static final int TROUBLE = 1;

    private final Provider<Watching> watching;
    private final Provider<PrintStream> out;

    @Option(names = "--once")
    private boolean once;

    @Spec
    private CommandSpec spec;

    WatchCommand(Provider<Watching> watching, Provider<PrintStream> out) {
        this.watching = watching;
        this.out = out;
    }

    @Override
    public Integer call() {
        return watching.get().watch(once, out.get(), Texts.of(spec).locale()) ? 0 : TROUBLE;
    }
}
