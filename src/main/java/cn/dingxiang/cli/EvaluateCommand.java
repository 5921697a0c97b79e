package cn.dingxiang.cli;

import cn.dingxiang.agreement.Policy;
import jakarta.inject.Provider;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Evaluates scenario files without a database, and prints one JSON array of results in input order (domain rules, section 9). */
@Command(name = "evaluate")
final class EvaluateCommand implements Callable<Integer> {
    private final Provider<Policy> policy;
    private final Provider<PrintStream> out;

    @Parameters(paramLabel = "FILE", arity = "1..*")
    private List<Path> files;

    EvaluateCommand(Provider<Policy> policy, Provider<PrintStream> out) {
        this.policy = policy;
        this.out = out;
    }

    @Override
    public Integer call() throws Exception {
        try (ResultSpool results = new ResultSpool()) {
            ScenarioFiles scenarios = new ScenarioFiles(policy.get(), results);
            for (Path file : files) {
                scenarios.evaluate(file);
            }
            results.writeTo(out.get());
        }
        return 0;
    }
}
