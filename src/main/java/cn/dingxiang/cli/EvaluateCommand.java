package cn.dingxiang.cli;

import cn.dingxiang.agreement.Policy;
import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.intake.AgreementFile;
import cn.dingxiang.intake.AgreementRecords;
import cn.dingxiang.review.Explanations;
import jakarta.inject.Provider;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Evaluates scenario files without a database, or one agreement of the database, and prints one JSON array of results in input order
 * (domain rules, section 9).
 */
@Command(name = "evaluate")
final class EvaluateCommand implements Callable<Integer> {
    private final Provider<Policy> policy;
    private final Provider<AgreementRecords> records;
    private final Provider<Explanations> explanations;
    private final Provider<CivilTime> time;
    private final Provider<PrintStream> out;

    @Parameters(paramLabel = "FILE", arity = "0..*")
    private List<Path> files = List.of();

    @Option(names = "--agreement", paramLabel = "NO")
    private String number;

    @Option(names = "--as-of", paramLabel = "YYYY-MM-DD")
    private LocalDate asOf;

    @Option(names = "--known-as-of", paramLabel = "YYYY-MM-DD")
    private LocalDate knownAsOf;

    @Option(names = "--settle")
    private boolean settle;

    @Option(names = "--why")
    private boolean why;

    EvaluateCommand(Provider<Policy> policy, Provider<AgreementRecords> records, Provider<Explanations> explanations,
                    Provider<CivilTime> time, Provider<PrintStream> out) {
        this.policy = policy;
        this.records = records;
        this.explanations = explanations;
        this.time = time;
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        boolean recordOptions = asOf != null || knownAsOf != null || settle;
        if (files.isEmpty() == (number == null) || number == null && recordOptions) {
            throw Failure.badInput("evaluate-what");
        }
        try (ResultSpool results = new ResultSpool()) {
            if (number == null) {
                evaluateFiles(results);
            } else {
                evaluateRecord(results);
            }
            results.writeTo(out.get());
        }
        return 0;
    }

    private void evaluateFiles(ResultSpool results) {
        ScenarioFiles scenarios = new ScenarioFiles(policy.get(), why, results);
        for (Path file : files) {
            scenarios.evaluate(file);
        }
    }

    private void evaluateRecord(ResultSpool results) throws IOException {
        AgreementFile file = records.get().find(number, knownAsOf).orElseThrow(() -> knownAsOf == null
                ? Failure.badInput("agreement-absent", number) : Failure.badInput("agreement-absent-then", number, knownAsOf));
        LocalDate day = asOf == null ? time.get().today() : asOf;
        Map<String, Object> result = file.scenario(number, day, settle, List.of()).evaluate(policy.get());
        if (why) {
            explanations.get().explain(Actor.system("evaluate"), number, day, knownAsOf).ifPresent(found -> result.put("why", found.tree()));
        }
        results.add(JsonTrees.bytes(result));
    }
}
