package cn.dingxiang.cli;

import cn.dingxiang.agreement.MalformedInput;
import cn.dingxiang.agreement.Policy;
import cn.dingxiang.obligation.Scenario;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Evaluates the scenarios of files, a block of them at a time on all processors, and keeps their order. */
final class ScenarioFiles {
    private static final int BLOCK = 512;

    private final Policy policy;
    private final boolean why;
    private final ResultSpool results;
    private final List<Object> block = new ArrayList<>(BLOCK);
    private int evaluated;

    /** @param why whether results tell why */
    ScenarioFiles(Policy policy, boolean why, ResultSpool results) {
        this.policy = policy;
        this.why = why;
        this.results = results;
    }

    /** @throws Failure naming file, index, path and reason at the first scenario that is malformed, or when the file cannot be read */
    void evaluate(Path file) {
        evaluated = 0;
        try {
            JsonTrees.each(file, tree -> {
                block.add(tree);
                if (block.size() == BLOCK) {
                    evaluateBlock(file);
                }
            });
            evaluateBlock(file);
        } catch (JsonProcessingException notJson) {
            evaluateBlock(file);
            throw Failure.badInput("file-not-json", file, notJson.getLocation() == null ? 1 : notJson.getLocation().getLineNr(),
                    notJson.getLocation() == null ? 1 : notJson.getLocation().getColumnNr(), notJson.getOriginalMessage());
        } catch (IOException unreadable) {
            throw Failure.badInput("file-unreadable", file, unreadable.getClass().getSimpleName());
        }
    }

    private void evaluateBlock(Path file) {
        List<Object> answers = IntStream.range(0, block.size()).parallel()
                .mapToObj(place -> answer(block.get(place), file, evaluated + place)).toList();
        evaluated += block.size();
        block.clear();
        for (Object answer : answers) {
            if (answer instanceof Failure failure) {
                throw failure;
            }
            try {
                results.add((byte[]) answer);
            } catch (IOException full) {
                throw Failure.runTime("spool-unwritable", String.valueOf(full.getMessage()));
            }
        }
    }

    /** The result as JSON, or the {@link Failure}, so that the first in input order is the one reported. */
    private Object answer(Object tree, Path file, int index) {
        try {
            Scenario scenario = Scenario.read(tree);
            return JsonTrees.bytes(why ? scenario.explain(policy) : scenario.evaluate(policy));
        } catch (MalformedInput malformed) {
            return Failure.badInput("scenario-malformed", file, index, malformed.path().isEmpty() ? "$" : malformed.path(), malformed);
        }
    }
}
