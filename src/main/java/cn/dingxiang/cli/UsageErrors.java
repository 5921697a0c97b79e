package cn.dingxiang.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** A command line that cannot be understood: what is wrong, then the usage, on standard error. */
final class UsageErrors implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException problem, String[] arguments) {
        CommandLine command = problem.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(explain(problem, Texts.of(command.getCommandSpec())));
        command.usage(err);
        return Failure.BAD_INPUT;
    }

    private static String explain(ParameterException problem, Texts texts) {
        if (problem instanceof UnmatchedArgumentException unmatched) {
            return texts.text("usage-unknown", String.join(" ", unmatched.getUnmatched()));
        }
        if (problem instanceof MissingParameterException missing) {
            return texts.text("usage-missing", String.join(", ", missing.getMissing().stream().map(CommandLine.Model.ArgSpec::paramLabel)
                    .toList()));
        }
        if (problem.getArgSpec() != null && problem.getValue() != null) {
            return texts.text("usage-value", problem.getArgSpec().isOption()
                    ? ((CommandLine.Model.OptionSpec) problem.getArgSpec()).longestName() : problem.getArgSpec().paramLabel(),
                    problem.getValue());
        }
        return texts.text("usage-wrong", problem.getMessage());
    }
}
