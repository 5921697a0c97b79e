package cn.dingxiang.intake.register;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/**
 * A register's file to take.
 *
 * @param source  the register's name
 * @param issuer  who keeps it; null leaves what was said before
 * @param scope   the division it is a register of: 2, 4 or 6 digits. Only agreements of its counties are matched
 * @param mapping its own titles → headings (their text or code) or {@link cn.dingxiang.intake.Heading#IGNORE}; goes before what was saved
 * @param fixed   headings (their text or code) → what holds for every row that says nothing there, such as the day of a list; days hold
 *                for this file, the others for the next ones, too
 */
public record RegisterRequest(Path file, RegisterKind kind, String source, String issuer, String scope, Map<String, String> mapping,
                              Map<String, String> fixed) {
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_ISSUER = 120;

    public RegisterRequest {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(kind, "kind");
        if (source == null || source.isBlank() || source.strip().length() > LONGEST_NAME) {
            throw Reach.refused("source-name", LONGEST_NAME);
        }
        if (issuer != null && issuer.length() > LONGEST_ISSUER) {
            throw Reach.refused("issuer-too-long", LONGEST_ISSUER);
        }
        if (scope == null || !scope.matches("[1-9][0-9]([0-9]{2}|[0-9]{4})?")) {
            throw Reach.refused("scope-missing");
        }
        source = source.strip();
        mapping = Map.copyOf(mapping);
        fixed = Map.copyOf(fixed);
    }
}
