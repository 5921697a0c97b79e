package cn.dingxiang.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import cn.dingxiang.agreement.Explained;
import cn.dingxiang.agreement.MalformedInput;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * The root of the command line; without a subcommand it serves.
 *
 * <p>A command names the services it needs as constructor parameters of type {@code jakarta.inject.Provider}; the factory given
 * supplies them, and starts database and application only when the first is asked for. Texts of help and messages are keys of the
 * bundle {@code texts}, {@code dingxiang.NAME.…}.
 */
@Command(name = "dingxiang", subcommands = {ServeCommand.class, EvaluateCommand.class, RegimesCommand.class, ReviewCommand.class,
        ImportCommand.class, RegisterCommand.class, MailCommand.class, AuditCommand.class, BanCheckCommand.class, WatchCommand.class,
        RotateKeysCommand.class, GenerateCommand.class})
public final class DingxiangCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(DingxiangCommand.class);

    @Option(names = {"-h", "--help"}, usageHelp = true, scope = ScopeType.INHERIT)
    private boolean help;

    @Option(names = "--lang", paramLabel = "zh|en", defaultValue = "zh", scope = ScopeType.INHERIT)
    private Language language;

    @Spec
    private CommandSpec spec;

    /** Languages of help and messages. */
    private enum Language { zh, en }

    /** Runs one command line to its end and returns the exit code: 0 done, 1 failed while running, 2 wrong input. */
    public static int run(IFactory factory, PrintWriter out, PrintWriter err, String... arguments) {
        Locale locale = Texts.language(arguments);
        CommandLine commandLine = new CommandLine(DingxiangCommand.class, factory);
        commandLine.setResourceBundle(Texts.bundle(locale));
        commandLine.setOut(out);
        commandLine.setErr(err);
        commandLine.setParameterExceptionHandler(new UsageErrors());
        commandLine.setExecutionExceptionHandler((problem, command, parsed) -> report(problem, command, locale));
        try {
            return commandLine.execute(arguments);
        } finally {
            out.flush();
            err.flush();
        }
    }

    @Override
    public Integer call() {
        return spec.subcommands().get("serve").execute();
    }

    private static int report(Exception problem, CommandLine command, Locale locale) {
        if (problem instanceof Failure failure) {
            command.getErr().println(failure.text(locale));
            return failure.exitCode();
        }
        if (problem instanceof MalformedInput malformed) {
            command.getErr().println(malformed.path() + ": " + malformed.reason(locale));
            return Failure.BAD_INPUT;
        }
        if (problem instanceof Explained explained) {
            command.getErr().println(explained.explain(locale));
            return Failure.BAD_INPUT;
        }
        LOG.debug("command failed", problem);
        command.getErr().println(Failure.runTime("unexpected", String.valueOf(problem)).text(locale));
        return Failure.RUN_TIME;
    }
}
