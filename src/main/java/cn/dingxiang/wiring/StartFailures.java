package cn.dingxiang.wiring;

import cn.dingxiang.agreement.Explained;
import cn.dingxiang.agreement.MalformedInput;
import cn.dingxiang.cli.Failure;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in one line why the product did not start; the whole story goes to the log at level debug. */
final class StartFailures {
    private static final Logger LOG = LoggerFactory.getLogger(StartFailures.class);

    private static final Pattern UNCONVERTIBLE =
            Pattern.compile("Error resolving property value \\[([^\\]]*)\\]\\. Unable to convert value \\[([^\\]]*)\\]");

    private StartFailures() { }

    static Failure explain(Throwable failure) {
        LOG.debug("start failed", failure);
        List<Throwable> chain = chain(failure);
        for (Throwable cause : chain) {
            if (cause instanceof Failure known) {
                return known;
            }
            if (cause instanceof Explained) {
                return Problem.setting("start-failed", cause);
            }
            if (cause instanceof MalformedInput) {
                return Problem.setting("start-failed", cause.getMessage());
            }
            if (cause instanceof FlywayException migration) {
                return Problem.runTime("migration-failed", migration.getMessage());
            }
            Matcher unconvertible = UNCONVERTIBLE.matcher(String.valueOf(cause.getMessage()));
            if (unconvertible.find()) {
                return Problem.setting("setting-value", unconvertible.group(1), unconvertible.group(2));
            }
            if (cause instanceof ConversionErrorException conversion) {
                return Problem.setting("setting-value", conversion.getArgument().getName(),
                        conversion.getConversionError().getOriginalValue().map(String::valueOf).orElse(""));
            }
            if (cause.getClass().getName().startsWith("org.yaml.snakeyaml")) {
                return Problem.setting("setting-file", cause.getMessage());
            }
        }
        Throwable root = chain.get(chain.size() - 1);
        return root instanceof ConfigurationException ? Problem.setting("start-failed", root.getMessage())
                : Problem.runTime("start-failed", root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage());
    }

    private static List<Throwable> chain(Throwable failure) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable cause = failure; cause != null && !chain.contains(cause); cause = cause.getCause()) {
            chain.add(cause);
        }
        return chain;
    }
}
